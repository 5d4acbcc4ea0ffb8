package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.toSet;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.ChoiceReader.Choosers;
import com.ptthex.server.messaging.numbers.Conversations.Carried;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.server.messaging.numbers.NumberChoice.Pooling;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the threads of numbers go when the numbers go: each is chosen for like a new one, among
 * those numbers that do not leave. What a number may carry as what it becomes stays on it.
 */
final class ThreadMoves {
  private final Work work;
  private final Conversations conversations;
  private final List<Move> moves = new ArrayList<>();

  private final Map<Choosers, List<Candidate>> candidates;
  private final Map<NumberId, Candidate> taken = new HashMap<>();
  private final Map<PersonId, Set<NumberId>> inUse = new HashMap<>();
  private final Pooling pooling;

  private ThreadMoves(
      Work work, Conversations conversations, Map<Choosers, List<Candidate>> candidates) {
    this.work = work;
    this.conversations = conversations;
    this.candidates = candidates;
    this.pooling = NumberRules.of(work).pooling();
  }

  record Move(NumberId from, Carried thread, Landing landing) {
    private boolean stays() {
      return numberOf(landing).stream().anyMatch(number -> number.id().equals(from));
    }
  }

  /**
   * @param leaving these numbers and all others that leave with them
   */
  static ThreadMoves from(
      Work work, Conversations conversations, List<Judged> numbers, Set<NumberId> leaving) {
    var used =
        numbers.stream()
            .filter(number -> number.was() instanceof Usable && number.becomesAnother())
            .toList();
    var carried = conversations.over(work, used.stream().map(Judged::id).toList());
    var threads = carried.values().stream().flatMap(List::stream).toList();
    var choosers =
        threads.stream()
            .map(thread -> new Choosers(thread.unit(), thread.sitter()))
            .collect(toSet());
    var candidates = new ChoiceReader(work, conversations).candidates(choosers, leaving);
    var planned = new ThreadMoves(work, conversations, candidates);
    conversations
        .numbersOf(work, threads.stream().map(Carried::participant).distinct().toList())
        .forEach((client, theirs) -> planned.inUse.put(client, new HashSet<>(theirs)));
    used.forEach(
        number ->
            carried
                .getOrDefault(number.id(), List.of())
                .forEach(thread -> planned.choose(number, thread)));
    return planned;
  }

  private void choose(Judged from, Carried thread) {
    var others = candidates.getOrDefault(new Choosers(thread.unit(), thread.sitter()), List.of());
    var numbers =
        Stream.concat(others.stream(), remaining(from).stream())
            .map(each -> taken.getOrDefault(each.id(), each))
            .toList();
    var clients = inUse.computeIfAbsent(thread.participant(), _ -> new HashSet<>());
    var need = new Need(thread.sitter(), thread.purpose(), clients);
    var landing = new NumberChoice(need, numbers, work.now(), pooling).landing();
    numberOf(landing)
        .ifPresent(
            number -> {
              taken.put(number.id(), number.takenAt(work.now()));
              clients.add(number.id());
            });
    moves.add(new Move(from.id(), thread, landing));
  }

  /** As a sitter's it still carries what is theirs. */
  private Optional<Candidate> remaining(Judged number) {
    return number.becomes() instanceof Assigned assigned
        ? Optional.of(
            new Candidate(
                number.id(),
                NumberClass.SITTER,
                NumberStatus.ACTIVE,
                Optional.of(assigned.sitter()),
                // What goes over it already stays, also while it is set aside.
                Optional.empty(),
                Optional.of(work.now()),
                0))
        : Optional.empty();
  }

  private static Optional<Candidate> numberOf(Landing landing) {
    return switch (landing) {
      case Landing.Chosen(var number) -> Optional.of(number);
      case Landing.FrontDesk(var number) -> Optional.of(number);
      case Landing.Nowhere _ -> Optional.empty();
    };
  }

  /** Those that go to another number, or to none. */
  List<Move> moves() {
    return moves.stream().filter(move -> !move.stays()).toList();
  }

  void carryOut() {
    moves.forEach(move -> conversations.move(work, move.thread().thread(), move.landing()));
  }
}
