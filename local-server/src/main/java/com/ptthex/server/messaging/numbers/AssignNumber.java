package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assignable;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import java.util.ArrayList;
import java.util.Map;

/** Gives a number to a sitter; whoever had it before loses it. */
final class AssignNumber {
  private AssignNumber() {}

  static Plan<Row> plan(Work work, Assign wish) {
    var inventory = new Inventory(work);
    var number = assignable(inventory.number(wish.id(), wish.version()));
    var sitter = inventory.sitter(wish.sitter());
    if (number instanceof Assigned assigned && assigned.sitter().equals(sitter.id())) {
      throw new Refusal.Conflict("sitter-has-it-already").raise();
    }
    return new Plan<>(
        impact(inventory, number, sitter),
        () ->
            inventory.change(
                number.assign(sitter.id(), work.now()),
                Told.of(Change.ASSIGNED, sitter.id()),
                NumberEvents.ASSIGNED));
  }

  private static Assignable assignable(ManagedNumber number) {
    return switch (number) {
      case Assignable assignable -> assignable;
      case FrontDesk _ -> throw new Refusal.Conflict("front-desk-stays").raise();
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
    };
  }

  private static Impact impact(Inventory inventory, Assignable number, PeopleApi.Row sitter) {
    var effects = new ArrayList<Effect>();
    var touched = new ArrayList<Touched>();
    touched.add(Inventory.touched(number));
    touched.add(Touched.of("sitter", sitter.id(), sitter.name().value()));
    effects.add(
        new Effect(
            "sitter-gets-number",
            Map.of("hasAlready", "" + inventory.numbers().heldBy(sitter.id()))));
    switch (number) {
      case Assigned assigned -> {
        effects.add(new Effect("other-sitter-loses-number", Map.of()));
        var name = inventory.nameOf(assigned.sitter()).value();
        touched.add(Touched.of("sitter", assigned.sitter(), name));
      }
      case Pooled _ -> {
        var left = inventory.numbers().active(NumberClass.POOL) - 1;
        effects.add(new Effect("pool-shrinks", Map.of("left", "" + left)));
      }
      case Spare _ -> {}
    }
    return Impact.of(effects, touched, Undo.POSSIBLE);
  }
}
