package com.ptthex.server.attention.alerts;

import com.ptthex.server.attention.alerts.Alert.Acknowledged;
import com.ptthex.server.attention.alerts.Alert.Cause;
import com.ptthex.server.attention.alerts.Alert.Dismissed;
import com.ptthex.server.attention.alerts.Alert.Resolved;
import com.ptthex.server.attention.alerts.Alert.Settled;
import com.ptthex.server.attention.alerts.Alert.Standing;
import com.ptthex.server.attention.alerts.Alert.Told;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.About.OfClient;
import com.ptthex.shared.attention.alerts.About.OfLicence;
import com.ptthex.shared.attention.alerts.About.OfMessages;
import com.ptthex.shared.attention.alerts.About.OfNumber;
import com.ptthex.shared.attention.alerts.About.OfPause;
import com.ptthex.shared.attention.alerts.About.OfScreening;
import com.ptthex.shared.attention.alerts.About.OfThread;
import com.ptthex.shared.attention.alerts.About.OfUnit;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.signed.DocumentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An alert as it lies in its table. */
record AlertRow(
    AlertId id,
    AlertKind kind,
    Severity severity,
    AboutWhat what,
    UUID aboutId,
    UnitId unit,
    Instant raisedAt,
    Instant lastAt,
    int times,
    AlertState state,
    Optional<Label> byName,
    Instant changedAt,
    Optional<Note> note,
    Optional<Relief> relief,
    Version version) {

  enum AboutWhat {
    NUMBER,
    THREAD,
    CLIENT,
    UNIT,
    LICENCE
  }

  Alert alert() {
    var told =
        new Told(id, new Cause(kind, about()), severity, unit, raisedAt, lastAt, times, version);
    return switch (state) {
      case STANDING -> new Standing(told);
      case ACKNOWLEDGED -> new Acknowledged(told, byName.orElseThrow(), changedAt);
      case RESOLVED -> new Resolved(told, byName.orElseThrow(), note, changedAt);
      case DISMISSED -> new Dismissed(told, byName.orElseThrow(), note, changedAt);
      case SETTLED -> new Settled(told, relief.orElseThrow(), changedAt);
    };
  }

  private About about() {
    return switch (what) {
      case NUMBER -> new OfNumber(new NumberId(aboutId));
      case THREAD -> ofThread(new ThreadId(aboutId));
      case CLIENT -> new OfClient(new PersonId(aboutId));
      case UNIT -> ofUnit(new UnitId(aboutId));
      case LICENCE -> new OfLicence(new DocumentId(aboutId));
    };
  }

  /** The topmost unit stands for the site, of which several things may be told. */
  private About ofUnit(UnitId at) {
    if (kind == AlertKind.SCREENING_PAUSED) {
      return new OfPause(at);
    }
    return kind == AlertKind.SCREENING_FAILING ? new OfScreening(at) : new OfUnit(at);
  }

  /** One thread may be told of twice: how it is carried, and what is said in it. */
  private About ofThread(ThreadId thread) {
    return kind == AlertKind.MESSAGES_TO_REVIEW ? new OfMessages(thread) : new OfThread(thread);
  }

  static AlertRow of(Alert alert) {
    return switch (alert) {
      case Standing(var told) -> row(told, AlertState.STANDING, told.lastAt());
      case Acknowledged(var told, var by, var at) ->
          row(told, AlertState.ACKNOWLEDGED, at).by(by, Optional.empty());
      case Resolved(var told, var by, var note, var at) ->
          row(told, AlertState.RESOLVED, at).by(by, note);
      case Dismissed(var told, var by, var reason, var at) ->
          row(told, AlertState.DISMISSED, at).by(by, reason);
      case Settled(var told, var relief, var at) -> row(told, AlertState.SETTLED, at).by(relief);
    };
  }

  private static AlertRow row(Told told, AlertState state, Instant changedAt) {
    var about = told.cause().about();
    return new AlertRow(
        told.id(),
        told.cause().kind(),
        told.severity(),
        whatOf(about),
        idOf(about),
        told.unit(),
        told.raisedAt(),
        told.lastAt(),
        told.times(),
        state,
        Optional.empty(),
        changedAt,
        Optional.empty(),
        Optional.empty(),
        told.version());
  }

  private AlertRow by(Label name, Optional<Note> said) {
    return ended(Optional.of(name), said, Optional.empty());
  }

  private AlertRow by(Relief end) {
    return ended(Optional.empty(), Optional.empty(), Optional.of(end));
  }

  private AlertRow ended(Optional<Label> name, Optional<Note> said, Optional<Relief> end) {
    return new AlertRow(
        id, kind, severity, what, aboutId, unit, raisedAt, lastAt, times, state, name, changedAt,
        said, end, version);
  }

  private static AboutWhat whatOf(About about) {
    return switch (about) {
      case OfNumber _ -> AboutWhat.NUMBER;
      case OfThread _, OfMessages _ -> AboutWhat.THREAD;
      case OfClient _ -> AboutWhat.CLIENT;
      case OfUnit _, OfPause _, OfScreening _ -> AboutWhat.UNIT;
      case OfLicence _ -> AboutWhat.LICENCE;
    };
  }

  private static UUID idOf(About about) {
    return switch (about) {
      case OfNumber(var number) -> number.value();
      case OfThread(var thread) -> thread.value();
      case OfMessages(var thread) -> thread.value();
      case OfClient(var client) -> client.value();
      case OfUnit(var unit) -> unit.value();
      case OfPause(var site) -> site.value();
      case OfScreening(var site) -> site.value();
      case OfLicence(var licence) -> licence.value();
    };
  }

  /** As text, for the key under which one alert stands. */
  static String keyOf(Cause cause) {
    return cause.kind() + ":" + idOf(cause.about());
  }

  boolean isOpen() {
    return state == AlertState.STANDING || state == AlertState.ACKNOWLEDGED;
  }
}
