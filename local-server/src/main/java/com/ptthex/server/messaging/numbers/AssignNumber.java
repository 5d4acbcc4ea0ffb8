package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assignable;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PersonId;
import java.util.Optional;

/** Gives a number to a sitter; whoever had it before loses it. */
record AssignNumber() implements NumberDeed<Assign> {
  @Override
  public Endpoint<Assign, Row> endpoint() {
    return NumbersApi.ASSIGN;
  }

  @Override
  public NumberId number(Assign wish) {
    return wish.id();
  }

  @Override
  public Optional<PersonId> sitter(Assign wish) {
    return Optional.of(wish.sitter());
  }

  @Override
  public void hold(Inventory inventory) {
    inventory.holdChoices();
  }

  @Override
  public Judged judge(Picked picked, Assign wish) {
    var number = assignable(picked.number(wish.id(), wish.version()));
    var sitter = picked.sitter(wish.sitter());
    // Whoever sees the number sees who has it, so it goes to nobody its readers may not see.
    if (!picked.below(number.asset().unit()).units().contains(sitter.unit())) {
      throw new Refusal.Conflict("sitter-of-another-unit").raise();
    }
    if (number instanceof Assigned assigned && assigned.sitter().equals(sitter.id())) {
      throw new Refusal.Conflict("sitter-has-it-already").raise();
    }
    return new Judged(
        number,
        number.assign(sitter.id(), picked.now()),
        Told.of(Change.ASSIGNED, sitter.id()),
        NumberEvents.ASSIGNED);
  }

  private static Assignable assignable(ManagedNumber number) {
    return switch (number) {
      case Assignable assignable -> assignable;
      case FrontDesk _ -> throw new Refusal.Conflict("front-desk-stays").raise();
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
    };
  }
}
