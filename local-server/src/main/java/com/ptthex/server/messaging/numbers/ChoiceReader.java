package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.server.messaging.numbers.Conversations.Use;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.server.messaging.numbers.NumberChoice.Pooling;
import com.ptthex.server.messaging.numbers.NumberStore.Possible;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.UnitId;
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
        new Need(sitter, purpose, inUse), candidates(unit, sitter), work.now(), pooling());
  }

  /** For a thread of this unit with a client who has none yet. */
  public NumberChoice choiceForSomebodyNew(UnitId unit) {
    var need = new Need(Optional.empty(), Purpose.BOOKING, Set.of());
    return new NumberChoice(need, candidates(unit, Optional.empty()), work.now(), pooling());
  }

  private Pooling pooling() {
    return NumberRules.of(work).pooling();
  }

  private List<Candidate> candidates(UnitId unit, Optional<PersonId> sitter) {
    var who = new Choosers(unit, sitter);
    return candidates(Set.of(who), Set.of()).getOrDefault(who, List.of());
  }

  /** Those who choose among the same numbers. */
  record Choosers(UnitId unit, Optional<PersonId> sitter) {
    private boolean may(Possible number, Scope above) {
      return number.numberClass() == NumberClass.SITTER
          ? sitter.isPresent() && number.sitter().equals(sitter)
          : above.units().contains(number.unit());
    }
  }

  /**
   * A unit is served by its own numbers and those of the units above it; a sitter's go anywhere.
   * All are read at once, however many choose.
   */
  Map<Choosers, List<Candidate>> candidates(Set<Choosers> all, Set<NumberId> leaving) {
    if (all.isEmpty()) {
      return Map.of();
    }
    var units = new UnitReader(work.db());
    var above =
        all.stream().map(Choosers::unit).distinct().collect(toMap(unit -> unit, units::above));
    var anyOf = above.values().stream().flatMap(one -> one.units().stream()).collect(toSet());
    var sitters = all.stream().flatMap(who -> who.sitter().stream()).distinct().toList();
    var numbers =
        new NumberStore(work.db())
            .possible(new Scope(anyOf), sitters).stream()
                .filter(number -> !leaving.contains(number.id()))
                .toList();
    var ids = numbers.stream().map(Possible::id).toList();
    var uses = conversations.uses(work, ids);
    var messages = new TrafficReader(work.db()).lastUsed(ids);
    var candidates =
        numbers.stream().collect(toMap(Possible::id, number -> candidate(number, uses, messages)));
    return all.stream()
        .collect(
            toMap(
                who -> who,
                who ->
                    numbers.stream()
                        .filter(
                            number -> who.may(number, above.getOrDefault(who.unit(), Scope.none())))
                        .map(
                            number ->
                                Optional.ofNullable(candidates.get(number.id())).orElseThrow())
                        .toList()));
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
        number.aside(),
        lastUsed,
        use.map(Use::liveThreads).orElse(0));
  }
}
