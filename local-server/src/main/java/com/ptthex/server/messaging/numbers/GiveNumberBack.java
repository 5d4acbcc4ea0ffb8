package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.Optional;

/** Brings a number back into rotation, which also one in quarantine needs before it can be had. */
record GiveNumberBack() implements NumberDeed<GiveBack> {
  @Override
  public Endpoint<GiveBack, Row> endpoint() {
    return AsideApi.GIVE_BACK;
  }

  @Override
  public NumberId number(GiveBack wish) {
    return wish.id();
  }

  @Override
  public void hold(Inventory inventory) {
    // Whoever chooses meanwhile does without it, and takes nothing away.
  }

  @Override
  public Judged judge(Picked picked, GiveBack wish) {
    var number = picked.number(wish.id(), wish.version());
    if (number.aside(picked.now()).isEmpty()) {
      throw new Refusal.Conflict("number-not-set-aside").raise();
    }
    return new Judged(
        number, number.with(Optional.empty()), Told.of(Change.GIVEN_BACK), NumberEvents.GIVEN_BACK);
  }
}
