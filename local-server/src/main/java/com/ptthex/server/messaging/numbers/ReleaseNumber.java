package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Releasable;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;

/** Puts a sitter number into the pool, where any thread may use it. */
final class ReleaseNumber {
  private ReleaseNumber() {}

  static Plan<Row> plan(Inventory inventory, Release wish) {
    inventory.holdChoices();
    var number = releasable(inventory.number(wish.id(), wish.version()));
    var threads = inventory.threadsLeave(number);
    return new Plan<>(
        impact(inventory, number, threads),
        () -> {
          threads.carryOut();
          return inventory.change(
              number.release(inventory.work().now()),
              Told.of(Change.RELEASED),
              NumberEvents.RELEASED);
        });
  }

  private static Releasable releasable(ManagedNumber number) {
    return switch (number) {
      case Releasable releasable -> releasable;
      case FrontDesk _ -> throw new Refusal.Conflict("front-desk-stays").raise();
      case Pooled _ -> throw new Refusal.Conflict("number-is-in-the-pool").raise();
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
    };
  }

  private static Impact impact(Inventory inventory, Releasable number, ThreadMoves threads) {
    var impact = new NumberImpact(inventory, number);
    if (number instanceof Assigned assigned) {
      impact.sitterLoses(assigned.sitter());
    }
    impact.threadsLeave(threads);
    return impact.poolGrows().undo(number instanceof Spare ? Undo.IMPOSSIBLE : Undo.POSSIBLE);
  }
}
