package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;

/** A thread in one of its states. */
sealed interface Conversation {

  About about();

  /** The number of a thread, or the last of a closed one. */
  Optional<Over> number();

  /** What stays the same in all states, but for the version and the last activity. */
  record About(
      ThreadId id,
      PersonId participant,
      Optional<PersonId> sitter,
      Purpose purpose,
      UnitId unit,
      Instant openedAt,
      Instant lastActivityAt,
      Version version) {
    About changed() {
      return new About(
          id, participant, sitter, purpose, unit, openedAt, lastActivityAt, version.next());
    }
  }

  /**
   * @param as what the number was for when the thread took it
   */
  record Over(NumberId number, NumberClass as) {}

  /** Messages can go, or could if it had a number. */
  sealed interface Live extends Conversation permits Carried, Stranded {
    default Carried over(Over number, Instant now) {
      return new Carried(about().changed(), number, now);
    }

    default Stranded stranded(Instant now) {
      return new Stranded(about().changed(), now);
    }

    default Closed close(Instant now) {
      return new Closed(about().changed(), number(), now);
    }
  }

  record Carried(About about, Over over, Instant since) implements Live {
    @Override
    public Optional<Over> number() {
      return Optional.of(over);
    }
  }

  /** Lost its number while no other could be had. */
  record Stranded(About about, Instant since) implements Live {
    @Override
    public Optional<Over> number() {
      return Optional.empty();
    }
  }

  record Closed(About about, Optional<Over> number, Instant since) implements Conversation {}
}
