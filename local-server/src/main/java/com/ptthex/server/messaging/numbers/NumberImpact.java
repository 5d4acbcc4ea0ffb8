package com.ptthex.server.messaging.numbers;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.server.messaging.numbers.ThreadMoves.Move;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells line by line what a deed upon numbers would do: upon one, or upon many at once. */
final class NumberImpact {
  private static final int FEW = 5;
  private static final int MOST_NAMED = 20;

  private final Inventory inventory;
  private final List<Judged> numbers;
  private final List<Effect> effects = new ArrayList<>();

  private NumberImpact(Inventory inventory, List<Judged> numbers) {
    this.inventory = inventory;
    this.numbers = numbers;
  }

  static Impact of(Inventory inventory, List<Judged> numbers, ThreadMoves threads) {
    return new NumberImpact(inventory, numbers).told(threads.moves());
  }

  /**
   * @param refused why some of those that were asked for stay as they are
   */
  static Impact ofMany(
      Inventory inventory, List<Judged> numbers, ThreadMoves threads, Collection<Refusal> refused) {
    var impact = new NumberImpact(inventory, numbers);
    impact.outOf(numbers.size() + refused.size());
    impact.stay(refused);
    return impact.told(threads.moves());
  }

  private void outOf(int asked) {
    effect("numbers-change", Map.of("count", "" + numbers.size(), "of", "" + asked));
  }

  private void stay(Collection<Refusal> refused) {
    refused.stream()
        .collect(groupingBy(Refusal::code, TreeMap::new, counting()))
        .forEach((why, count) -> effect("numbers-stay", Map.of("count", "" + count, "why", why)));
  }

  private Impact told(List<Move> moves) {
    var sitters = new SitterShares(inventory, numbers);
    rest();
    comeBack();
    stayOut();
    rotateAgain();
    effects.addAll(sitters.effects());
    frontDeskShrinks();
    poolShrinks();
    threadsLeave(moves);
    poolGrows();
    remainAside();
    return Impact.of(effects, touched(sitters, moves), undo());
  }

  private void effect(String code, Map<String, String> facts) {
    effects.add(new Effect(code, facts));
  }

  private void rest() {
    var rules = inventory.rules();
    var until = LocalDate.ofInstant(inventory.work().now().plus(rules.cooldown()), rules.zone());
    numbers.stream()
        .flatMap(
            number ->
                number.becomes() instanceof Quarantined then ? Stream.of(then) : Stream.empty())
        .collect(groupingBy(Quarantined::returnsTo, TreeMap::new, counting()))
        .forEach(
            (returnsTo, count) ->
                effect(
                    "number-rests",
                    Map.of(
                        "count",
                        "" + count,
                        "days",
                        "" + rules.cooldown().toDays(),
                        "until",
                        until.toString(),
                        "returnsTo",
                        Names.camel(returnsTo))));
  }

  private void comeBack() {
    numbers.stream()
        .flatMap(
            number -> number.was() instanceof Quarantined was ? Stream.of(was) : Stream.empty())
        .collect(groupingBy(Quarantined::returnsTo, TreeMap::new, counting()))
        .forEach(
            (as, count) ->
                effect(
                    "number-returns", Map.of("count", "" + count, "returnsTo", Names.camel(as))));
  }

  /** Until when, or for good; set aside anew, it is told as well, as its end may be another. */
  private void stayOut() {
    numbers.stream()
        .filter(number -> !number.becomesAnother())
        .flatMap(number -> number.becomes().aside(now()).stream())
        .collect(groupingBy(Aside::until, counting()))
        .forEach(
            (until, count) ->
                until.ifPresentOrElse(
                    then ->
                        effect(
                            "numbers-stay-out-until",
                            Map.of("count", "" + count, "until", then.toString())),
                    () -> effect("numbers-stay-out", Map.of("count", "" + count))));
  }

  private void rotateAgain() {
    var count =
        count(
            number ->
                number.was().aside(now()).isPresent() && number.becomes().aside(now()).isEmpty());
    if (count > 0) {
      effect("numbers-rotate-again", Map.of("count", "" + count));
    }
  }

  /** What a number is for changes, and still nothing chooses it. */
  private void remainAside() {
    var count =
        count(
            number ->
                number.becomesAnother()
                    && number.becomes() instanceof Usable
                    && number.becomes().aside(now()).isPresent());
    if (count > 0) {
      effect("numbers-remain-aside", Map.of("count", "" + count));
    }
  }

  private Instant now() {
    return inventory.work().now();
  }

  private long leaveRotation(Class<? extends ManagedNumber> kind) {
    return count(
        number -> mayBeChosenAs(kind, number.was()) && !mayBeChosenAs(kind, number.becomes()));
  }

  private boolean mayBeChosenAs(Class<? extends ManagedNumber> kind, ManagedNumber number) {
    return kind.isInstance(number) && number.inRotation(now());
  }

  private void frontDeskShrinks() {
    var less = leaveRotation(FrontDesk.class);
    if (less > 0) {
      var left = inventory.numbers().frontDesksInRotation(now()) - less;
      effect("front-desk-shrinks", Map.of("left", "" + left));
    }
  }

  /** Says how many are left only when it is few: else everybody's deed would move everybody's. */
  private void poolShrinks() {
    var less = leaveRotation(Pooled.class);
    if (less > 0) {
      var left = inventory.pooledInRotation() - less;
      if (left < FEW) {
        effect("pool-runs-low", Map.of("left", "" + left));
      } else {
        effect("pool-shrinks", Map.of("count", "" + less));
      }
    }
  }

  /** What comes out of quarantine is told already with what it returns as. */
  private void poolGrows() {
    var more =
        count(
            number ->
                mayBeChosenAs(Pooled.class, number.becomes())
                    && !mayBeChosenAs(Pooled.class, number.was())
                    && !(number.was() instanceof Quarantined));
    if (more > 0) {
      effect("pool-grows", Map.of("count", "" + more));
    }
  }

  private long count(Predicate<Judged> which) {
    return numbers.stream().filter(which).count();
  }

  /**
   * Which threads go, and to which kind of number: not to which number, which others may take
   * first. Of many threads it says no exact count, for that moves while people read.
   */
  private void threadsLeave(List<Move> moves) {
    moves.stream()
        .collect(groupingBy(move -> effectOf(move.landing()), TreeMap::new, counting()))
        .forEach(
            (kind, count) -> effect(kind.code(), Map.of("to", kind.to(), "threads", about(count))));
  }

  private record Kind(String code, String to) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return (code + to).compareTo(other.code + other.to);
    }
  }

  private static Kind effectOf(Landing landing) {
    return switch (landing) {
      case Landing.Chosen(var number) ->
          new Kind("threads-move", Names.camel(number.numberClass()));
      case Landing.FrontDesk _ ->
          new Kind("threads-fall-back", Names.camel(NumberClass.FRONT_DESK));
      case Landing.Nowhere _ -> new Kind("threads-wait-for-a-number", "none");
    };
  }

  /** Exact while it is small, then a power of ten that it exceeds. */
  private static String about(long count) {
    return count <= MOST_NAMED ? "" + count : ">1" + "0".repeat(("" + (count - 1)).length() - 1);
  }

  private List<Touched> touched(SitterShares sitters, List<Move> moves) {
    var people = sitters.all().stream().limit(MOST_NAMED).toList();
    var units = inventory.work().scope().units();
    var threads =
        moves.stream()
            .map(Move::thread)
            .filter(thread -> units.contains(thread.unit()))
            .limit(MOST_NAMED)
            .toList();
    var names =
        inventory.names(
            Stream.concat(people.stream(), threads.stream().map(thread -> thread.participant())));
    var touched = new ArrayList<Touched>();
    numbers.stream()
        .limit(MOST_NAMED)
        .map(number -> number.was().asset())
        .forEach(one -> touched.add(Touched.of("number", one.id(), one.number().masked())));
    people.forEach(
        one -> touched.add(Touched.of("sitter", one, Inventory.named(names, one).value())));
    threads.forEach(
        one -> {
          var client = Inventory.named(names, one.participant()).value();
          touched.add(Touched.of("thread", one.thread(), client));
        });
    return touched;
  }

  /** The worst of all. */
  private Undo undo() {
    return numbers.stream().map(NumberImpact::undo).max(naturalOrder()).orElse(Undo.POSSIBLE);
  }

  private static Undo undo(Judged number) {
    if (number.becomes() instanceof Quarantined) {
      return Undo.LATER;
    }
    if (!number.becomesAnother()) {
      return Undo.POSSIBLE;
    }
    // Nothing makes a number spare again, and another quarantine would last its whole time anew.
    return number.was() instanceof Spare || number.was() instanceof Quarantined
        ? Undo.IMPOSSIBLE
        : Undo.POSSIBLE;
  }
}
