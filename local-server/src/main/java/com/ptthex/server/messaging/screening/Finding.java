package com.ptthex.server.messaging.screening;

import com.ptthex.server.messaging.screening.MessageScreen.Incoming;
import com.ptthex.shared.messaging.inbox.AuthorKind;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.screening.Handling;
import com.ptthex.shared.messaging.screening.Screening.Screened;
import com.ptthex.shared.messaging.screening.ScreeningApi.Found;
import com.ptthex.shared.messaging.screening.Verdict;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;

/** That something was found in a message, in one of its states. */
sealed interface Finding {

  About about();

  /**
   * What stays the same, but for the version.
   *
   * @param found nothing where the message could not be looked through
   */
  record About(
      MessageId message,
      ThreadId thread,
      PersonId participant,
      UnitId unit,
      AuthorKind author,
      List<Found> found,
      Handling handling,
      Instant foundAt,
      Version version) {

    public About {
      found = List.copyOf(found);
    }

    private About changed() {
      return new About(
          message, thread, participant, unit, author, found, handling, foundAt, version.next());
    }
  }

  /** Somebody is to say what it comes to. */
  record Waiting(About about) implements Finding {
    Resolved resolve(Verdict verdict, Label by, Instant now, Note reason) {
      return new Resolved(about.changed(), verdict, by, now, reason);
    }
  }

  /** Written down for whoever looks. */
  record Noted(About about) implements Finding {}

  record Resolved(About about, Verdict verdict, Label by, Instant at, Note reason)
      implements Finding {}

  static Finding made(Incoming message, Screened screened, Instant now) {
    var about =
        new About(
            message.id(),
            message.thread(),
            message.participant(),
            message.unit(),
            message.author(),
            screened.found(),
            screened.handling(),
            now,
            Version.FIRST);
    return switch (screened.handling()) {
      case NOTE -> new Noted(about);
      case ALERT -> new Waiting(about);
    };
  }
}
