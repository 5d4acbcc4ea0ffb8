package com.ptthex.server.messaging.assignments;

import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;

/** A window in one of its states. Which it is in, the clock says, unless it is cancelled. */
sealed interface Window {

  About about();

  /** What stays the same in all states, but for the version. */
  record About(
      WindowId id,
      PersonId sitter,
      PersonId client,
      Instant startsAt,
      Instant endsAt,
      UnitId unit,
      Instant enteredAt,
      Label by,
      Version version) {

    Window at(Instant now) {
      if (now.isBefore(startsAt)) {
        return new Planned(this);
      }
      return now.isBefore(endsAt) ? new Live(this) : new Over(this);
    }

    private About changed() {
      return new About(id, sitter, client, startsAt, endsAt, unit, enteredAt, by, version.next());
    }
  }

  /** Some of it is still ahead, so that it can be cancelled. */
  sealed interface Ahead extends Window permits Planned, Live {
    default Cancelled cancel(Instant now, Label canceller, Note reason) {
      return new Cancelled(about().changed(), now, canceller, reason);
    }
  }

  record Planned(About about) implements Ahead {}

  record Live(About about) implements Ahead {}

  record Over(About about) implements Window {}

  record Cancelled(About about, Instant at, Label by, Note reason) implements Window {}

  default WindowState state() {
    return switch (this) {
      case Planned _ -> WindowState.PLANNED;
      case Live _ -> WindowState.LIVE;
      case Over _ -> WindowState.OVER;
      case Cancelled _ -> WindowState.CANCELLED;
    };
  }
}
