package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Releasable;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;

/** Puts a sitter number into the pool, where any thread may use it. */
record ReleaseNumber() implements NumberDeed<Release> {
  @Override
  public Endpoint<Release, Row> endpoint() {
    return NumbersApi.RELEASE;
  }

  @Override
  public NumberId number(Release wish) {
    return wish.id();
  }

  @Override
  public void hold(Inventory inventory) {
    inventory.holdChoices();
  }

  @Override
  public Judged judge(Picked picked, Release wish) {
    var number = releasable(picked.number(wish.id(), wish.version()));
    return new Judged(
        number, number.release(picked.now()), Told.of(Change.RELEASED), NumberEvents.RELEASED);
  }

  private static Releasable releasable(ManagedNumber number) {
    return switch (number) {
      case Releasable releasable -> releasable;
      case FrontDesk _ -> throw new Refusal.Conflict("front-desk-stays").raise();
      case Pooled _ -> throw new Refusal.Conflict("number-is-in-the-pool").raise();
      case Quarantined quarantined -> throw Inventory.resting(quarantined);
    };
  }
}
