package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.Conversations.Carried;
import com.ptthex.server.messaging.numbers.NumberChoice.Candidate;
import com.ptthex.server.messaging.numbers.NumberChoice.Need;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the threads of a number go when the number goes: each is chosen for like a new one. */
final class ThreadMoves {
  private final Work work;
  private final Conversations conversations;
  private final NumberId leaving;
  private final List<Move> moves = new ArrayList<>();

  private final Map<Choosers, List<Candidate>> read = new HashMap<>();
  private final Map<NumberId, Candidate> taken = new HashMap<>();
  private final Map<PersonId, Set<NumberId>> inUse = new HashMap<>();

  private ThreadMoves(Work work, Conversations conversations, NumberId leaving) {
    this.work = work;
    this.conversations = conversations;
    this.leaving = leaving;
  }

  record Move(Carried thread, Landing landing) {}

  /** Those who choose among the same numbers. */
  private record Choosers(UnitId unit, Optional<PersonId> sitter) {}

  /** Everything goes. */
  static ThreadMoves from(Work work, Conversations conversations, NumberId leaving) {
    return of(work, conversations, leaving, Optional.empty());
  }

  /** What the number may carry as what it becomes stays on it. */
  static ThreadMoves from(Work work, Conversations conversations, Candidate changed) {
    return of(work, conversations, changed.id(), Optional.of(changed));
  }

  private static ThreadMoves of(
      Work work, Conversations conversations, NumberId leaving, Optional<Candidate> becomes) {
    var planned = new ThreadMoves(work, conversations, leaving);
    var threads = conversations.over(work, leaving);
    conversations
        .numbersOf(work, threads.stream().map(Carried::participant).distinct().toList())
        .forEach((client, numbers) -> planned.inUse.put(client, new HashSet<>(numbers)));
    threads.forEach(thread -> planned.choose(thread, becomes));
    return planned;
  }

  private void choose(Carried thread, Optional<Candidate> becomes) {
    var numbers =
        Stream.concat(
                read
                    .computeIfAbsent(new Choosers(thread.unit(), thread.sitter()), this::candidates)
                    .stream()
                    .filter(each -> !each.id().equals(leaving)),
                becomes.stream())
            .map(each -> taken.getOrDefault(each.id(), each))
            .toList();
    var others = inUse.computeIfAbsent(thread.participant(), _ -> new HashSet<>());
    var need = new Need(thread.sitter(), thread.purpose(), others);
    var choice = new NumberChoice(need, numbers, work.now(), ChoiceReader.REST);
    var landing = choice.landing();
    numberOf(landing)
        .ifPresent(
            number -> {
              taken.put(number.id(), number.takenAt(work.now()));
              others.add(number.id());
            });
    moves.add(new Move(thread, landing));
  }

  private List<Candidate> candidates(Choosers who) {
    return new ChoiceReader(work, conversations).candidates(who.unit(), who.sitter());
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
    return moves.stream().filter(move -> !stays(move)).toList();
  }

  private boolean stays(Move move) {
    return numberOf(move.landing()).stream().anyMatch(number -> number.id().equals(leaving));
  }

  void carryOut() {
    moves.forEach(move -> conversations.move(work, move.thread().thread(), move.landing()));
  }
}
