package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Usable;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a number out of rotation. Somebody always answers: the last front desk that may be chosen
 * stays.
 */
record SetNumberAside() implements NumberDeed<SetAside> {
  @Override
  public Endpoint<SetAside, Row> endpoint() {
    return AsideApi.SET_ASIDE;
  }

  @Override
  public NumberId number(SetAside wish) {
    return wish.id();
  }

  @Override
  public void hold(Inventory inventory) {
    // Two who each set aside or quarantine one of the last two must meet here.
    inventory.work().guard(QuarantineNumber.FRONT_DESK);
    inventory.holdChoices();
  }

  @Override
  public Judged judge(Picked picked, SetAside wish) {
    var now = picked.now();
    mustLieAhead(wish.until(), now);
    var number = usable(picked, picked.number(wish.id(), wish.version()));
    var aside = new Aside(wish.reason(), picked.by(), now, wish.until());
    return new Judged(
        number,
        number.with(Optional.of(aside)),
        new Told(Change.SET_ASIDE, Optional.empty(), Optional.empty(), Optional.of(wish.reason())),
        NumberEvents.SET_ASIDE);
  }

  static void mustLieAhead(Optional<Instant> until, Instant now) {
    if (until.filter(end -> !end.isAfter(now)).isPresent()) {
      throw new Refusal.Invalid("until", "past", Map.of()).raise();
    }
  }

  private static Usable usable(Picked picked, ManagedNumber number) {
    return switch (number) {
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
      case FrontDesk desk -> {
        picked.spare(desk);
        yield desk;
      }
      case Usable usable -> usable;
    };
  }
}
