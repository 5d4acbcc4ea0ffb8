package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assignable;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PersonId;

/** Gives a number to a sitter; whoever had it before loses it. */
final class AssignNumber {
  private AssignNumber() {}

  static Plan<Row> plan(Inventory inventory, Assign wish) {
    var work = inventory.work();
    inventory.holdChoices();
    var number = assignable(inventory.number(wish.id(), wish.version()));
    var sitter = inventory.sitter(wish.sitter());
    // Whoever sees the number sees who has it, so it goes to nobody its readers may not see.
    if (!new UnitReader(work.db()).below(number.asset().unit()).units().contains(sitter.unit())) {
      throw new Refusal.Conflict("sitter-of-another-unit").raise();
    }
    if (number instanceof Assigned assigned && assigned.sitter().equals(sitter.id())) {
      throw new Refusal.Conflict("sitter-has-it-already").raise();
    }
    var threads = inventory.threadsLeave(number, sitter.id());
    return new Plan<>(
        impact(inventory, number, sitter.id(), threads),
        () -> {
          threads.carryOut();
          return inventory.change(
              number.assign(sitter.id(), work.now()),
              Told.of(Change.ASSIGNED, sitter.id()),
              NumberEvents.ASSIGNED);
        });
  }

  private static Assignable assignable(ManagedNumber number) {
    return switch (number) {
      case Assignable assignable -> assignable;
      case FrontDesk _ -> throw new Refusal.Conflict("front-desk-stays").raise();
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
    };
  }

  private static Impact impact(
      Inventory inventory, Assignable number, PersonId sitter, ThreadMoves threads) {
    var impact = new NumberImpact(inventory, number).sitterGets(sitter);
    switch (number) {
      case Assigned assigned -> impact.sitterLoses(assigned.sitter());
      case Pooled _ -> impact.poolShrinks();
      case Spare _ -> {}
    }
    // Nothing makes a number spare again.
    impact.threadsLeave(threads);
    return impact.undo(number instanceof Spare ? Undo.IMPOSSIBLE : Undo.POSSIBLE);
  }
}
