package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.server.messaging.numbers.Conversations.Use;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.server.messaging.numbers.NumberStore.Possible;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a choice of number looks at, as things are now. */
public final class ChoiceReader {
  /**
   * The guard of every deed that chooses a number, or changes which may be chosen: a thread must
   * not settle on a number that leaves at the same moment.
   */
  public static final String GUARD = "numbers.choice";

  static final Duration REST = Duration.ofHours(24);

  private final Work work;
  private final Conversations conversations;

  public ChoiceReader(Work work, Conversations conversations) {
    this.work = work;
    this.conversations = conversations;
  }

  /** For a thread of this unit with this client. */
  public NumberChoice choice(
      UnitId unit, PersonId client, Optional<PersonId> sitter, Purpose purpose) {
    var inUse = conversations.numbersOf(work, List.of(client)).getOrDefault(client, Set.of());
    return new NumberChoice(
        new Need(sitter, purpose, inUse), candidates(unit, sitter), work.now(), REST);
  }

  /** For a thread of this unit with a client who has none yet. */
  public NumberChoice choiceForSomebodyNew(UnitId unit) {
    var need = new Need(Optional.empty(), Purpose.BOOKING, Set.of());
    return new NumberChoice(need, candidates(unit, Optional.empty()), work.now(), REST);
  }

  /**
   * A unit is served by its own numbers and those of the units above it; a sitter's go anywhere.
   */
  List<Candidate> candidates(UnitId unit, Optional<PersonId> sitter) {
    var above = new UnitReader(work.db()).above(unit);
    var numbers = new NumberStore(work.db()).possible(above, sitter);
    var ids = numbers.stream().map(Possible::id).toList();
    var uses = conversations.uses(work, ids);
    var messages = new TrafficReader(work.db()).lastUsed(ids);
    return numbers.stream().map(number -> candidate(number, uses, messages)).toList();
  }

  private static Candidate candidate(
      Possible number, Map<NumberId, Use> uses, Map<NumberId, Instant> messages) {
    var use = Optional.ofNullable(uses.get(number.id()));
    var lastUsed =
        Stream.concat(
                use.map(Use::lastTaken).stream(),
                Optional.ofNullable(messages.get(number.id())).stream())
            .max(Instant::compareTo);
    return new Candidate(
        number.id(),
        number.numberClass(),
        number.status(),
        number.sitter(),
        lastUsed,
        use.map(Use::liveThreads).orElse(0));
  }
}
