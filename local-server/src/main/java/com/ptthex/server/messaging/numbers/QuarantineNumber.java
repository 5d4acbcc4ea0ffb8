package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.Confinement;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.wire.Names;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a number out of use until its cooldown is over. The site never loses its last front desk.
 */
final class QuarantineNumber {
  private QuarantineNumber() {}

  static Plan<Row> plan(Inventory inventory, Quarantine wish) {
    if (wish.reason() == QuarantineReason.OTHER && wish.note().isEmpty()) {
      throw new Refusal.Invalid("note", "required", Map.of("when", "reason=other")).raise();
    }
    var work = inventory.work();
    // Asked before the number is read: two who each quarantine one of the last two must meet here.
    work.guard("numbers.front-desk");
    inventory.holdChoices();
    var number = usable(inventory, inventory.number(wish.id(), wish.version()));
    var quarantined = number.quarantine(new Confinement(wish.reason(), wish.note()), work.now());
    var told =
        new Told(Change.QUARANTINED, Optional.empty(), Optional.of(wish.reason()), wish.note());
    var threads = inventory.threadsLeave(number);
    return new Plan<>(
        impact(inventory, number, quarantined, threads),
        () -> {
          threads.carryOut();
          return inventory.change(quarantined, told, NumberEvents.QUARANTINED);
        });
  }

  private static Usable usable(Inventory inventory, ManagedNumber number) {
    return switch (number) {
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
      case FrontDesk _ when inventory.numbers().activeFrontDesks() == 1 ->
          throw new Refusal.Conflict("last-front-desk").raise();
      case Usable usable -> usable;
    };
  }

  private static Impact impact(
      Inventory inventory, Usable number, Quarantined then, ThreadMoves threads) {
    var impact = new NumberImpact(inventory, number);
    impact.effect(
        "number-rests",
        Map.of(
            "days", "" + ManagedNumber.COOLDOWN.toDays(),
            "until", LocalDate.ofInstant(then.until(), ZoneOffset.UTC).toString(),
            "returnsTo", Names.camel(then.returnsTo())));
    switch (number) {
      case FrontDesk _ -> impact.frontDeskShrinks();
      case Pooled _ -> impact.poolShrinks();
      case Assigned assigned -> impact.sitterLoses(assigned.sitter());
      case Spare _ -> {}
    }
    impact.threadsLeave(threads);
    return impact.undo(Undo.LATER);
  }
}
