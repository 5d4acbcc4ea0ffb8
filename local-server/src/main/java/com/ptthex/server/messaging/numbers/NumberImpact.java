package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.messaging.numbers.ThreadMoves.Move;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells line by line what a deed upon a number would do. */
final class NumberImpact {
  private static final int FEW = 5;
  private static final int MOST_NAMED = 20;

  private final Inventory inventory;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Touched> touched = new ArrayList<>();

  NumberImpact(Inventory inventory, ManagedNumber number) {
    this.inventory = inventory;
    var asset = number.asset();
    touched.add(Touched.of("number", asset.id(), asset.number().masked()));
  }

  NumberImpact effect(String code, Map<String, String> facts) {
    effects.add(new Effect(code, facts));
    return this;
  }

  NumberImpact sitterGets(PersonId sitter) {
    touch(sitter);
    return effect("sitter-gets-number", Map.of("hasAlready", "" + inventory.heldBy(sitter)));
  }

  NumberImpact sitterLoses(PersonId sitter) {
    touch(sitter);
    return effect("sitter-loses-number", Map.of("keeps", "" + (inventory.heldBy(sitter) - 1)));
  }

  private void touch(PersonId sitter) {
    touched.add(Touched.of("sitter", sitter, inventory.nameOf(sitter).value()));
  }

  NumberImpact frontDeskShrinks() {
    var left = inventory.numbers().activeFrontDesks() - 1;
    return effect("front-desk-shrinks", Map.of("left", "" + left));
  }

  /** Says how many are left only when it is few: else everybody's deed would move everybody's. */
  NumberImpact poolShrinks() {
    var left = inventory.pooled() - 1;
    return left < FEW
        ? effect("pool-runs-low", Map.of("left", "" + left))
        : effect("pool-shrinks", Map.of());
  }

  NumberImpact poolGrows() {
    return effect("pool-grows", Map.of());
  }

  /**
   * Which threads go, and to which kind of number: not to which number, which others may take
   * first. Of many threads it says no exact count, for that moves while people read.
   */
  NumberImpact threadsLeave(ThreadMoves threads) {
    var moves = threads.moves();
    moves.stream()
        .filter(move -> inventory.work().scope().units().contains(move.thread().unit()))
        .limit(MOST_NAMED)
        .forEach(this::touch);
    moves.stream()
        .collect(groupingBy(move -> effectOf(move.landing()), TreeMap::new, counting()))
        .forEach(
            (kind, count) -> effect(kind.code(), Map.of("to", kind.to(), "threads", about(count))));
    return this;
  }

  private void touch(Move move) {
    var thread = move.thread();
    var label = inventory.nameOf(thread.participant()).value();
    touched.add(Touched.of("thread", thread.thread(), label));
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

  Impact undo(Undo undo) {
    return Impact.of(effects, touched, undo);
  }
}
