package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.wire.Names;
import java.util.Map;

/** Brings a number back into use. The cooldown cannot be shortened by anybody. */
final class ReinstateNumber {
  private ReinstateNumber() {}

  static Plan<Row> plan(Inventory inventory, Reinstate wish) {
    var work = inventory.work();
    if (!(inventory.number(wish.id(), wish.version()) instanceof Quarantined quarantined)) {
      throw new Refusal.Conflict("number-not-in-quarantine").raise();
    }
    if (!quarantined.cooledDown(work.now())) {
      throw new Refusal.Conflict(
              "cooldown-not-over",
              Map.of(
                  "until",
                  quarantined.until().toString(),
                  "daysLeft",
                  "" + quarantined.daysLeft(work.now())))
          .raise();
    }
    var returnsTo = Map.of("returnsTo", Names.camel(quarantined.returnsTo()));
    return new Plan<>(
        new NumberImpact(inventory, quarantined)
            .effect("number-returns", returnsTo)
            // Another quarantine would last its whole time anew.
            .undo(Undo.IMPOSSIBLE),
        () ->
            inventory.change(
                quarantined.reinstate(work.now()),
                Told.of(Change.REINSTATED),
                NumberEvents.REINSTATED));
  }
}
