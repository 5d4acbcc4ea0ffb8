package com.ptthex.server.attention.alerts;

import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** An alert in one of its states. How bad it is and whether somebody has it are two questions. */
sealed interface Alert {

  Told told();

  /** Why it was raised, and how often. */
  record Told(
      AlertId id,
      Cause cause,
      Severity severity,
      UnitId unit,
      Instant raisedAt,
      Instant lastAt,
      int times,
      Version version) {

    Told changed() {
      return new Told(id, cause, severity, unit, raisedAt, lastAt, times, version.next());
    }

    Told again(Severity worst, Instant now) {
      return new Told(id, cause, worst, unit, raisedAt, now, times + 1, version.next());
    }
  }

  /** What there is never more than one standing alert of. */
  record Cause(AlertKind kind, About about) {}

  /** Its cause has not ended, as far as anybody knows. */
  sealed interface Open extends Alert permits Standing, Acknowledged {

    default Resolved resolve(Label by, Optional<Note> note, Instant now) {
      return new Resolved(told().changed(), by, note, now);
    }

    default boolean canBeDismissed() {
      return told().severity() != Severity.CRITICAL;
    }

    default Dismissed dismiss(Label by, Optional<Note> reason, Instant now) {
      if (!canBeDismissed()) {
        throw new IllegalStateException("a critical alert is resolved, not dismissed");
      }
      return new Dismissed(told().changed(), by, reason, now);
    }

    default Settled settle(Relief by, Instant now) {
      return new Settled(told().changed(), by, now);
    }

    /** Never milder than before; what got worse is in nobody's hands any more. */
    default Open again(Severity severity, Instant now) {
      return severity.compareTo(told().severity()) > 0
          ? new Standing(told().again(severity, now))
          : sameAgain(told().again(told().severity(), now));
    }

    Open sameAgain(Told repeated);
  }

  record Standing(Told told) implements Open {
    Acknowledged acknowledge(Label by, Instant now) {
      return new Acknowledged(told.changed(), by, now);
    }

    @Override
    public Standing sameAgain(Told repeated) {
      return new Standing(repeated);
    }
  }

  record Acknowledged(Told told, Label by, Instant at) implements Open {
    @Override
    public Acknowledged sameAgain(Told repeated) {
      return new Acknowledged(repeated, by, at);
    }
  }

  record Resolved(Told told, Label by, Optional<Note> note, Instant at) implements Alert {}

  record Dismissed(Told told, Label by, Optional<Note> reason, Instant at) implements Alert {}

  /** Its cause is gone, and no person ended it. */
  record Settled(Told told, Relief by, Instant at) implements Alert {}

  static Standing raised(Cause cause, Severity severity, UnitId unit, Instant now) {
    return new Standing(
        new Told(AlertId.made(), cause, severity, unit, now, now, 1, Version.FIRST));
  }
}
