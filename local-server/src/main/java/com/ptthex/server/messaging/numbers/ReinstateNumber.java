package com.ptthex.server.messaging.numbers;

import com.ptthex.server.messaging.numbers.HistoryStore.Told;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Change;
import com.ptthex.shared.messaging.numbers.NumbersApi.Reinstate;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.Map;

/** Brings a number back into use. The cooldown cannot be shortened by anybody. */
record ReinstateNumber() implements NumberDeed<Reinstate> {
  @Override
  public Endpoint<Reinstate, Row> endpoint() {
    return NumbersApi.REINSTATE;
  }

  @Override
  public NumberId number(Reinstate wish) {
    return wish.id();
  }

  @Override
  public void hold(Inventory inventory) {
    // No thread goes over a number in quarantine, and no rule counts it.
  }

  @Override
  public Judged judge(Picked picked, Reinstate wish) {
    if (!(picked.number(wish.id(), wish.version()) instanceof Quarantined quarantined)) {
      throw new Refusal.Conflict("number-not-in-quarantine").raise();
    }
    var now = picked.now();
    if (!quarantined.cooledDown(now)) {
      var facts =
          Map.of(
              "until", quarantined.until().toString(), "daysLeft", "" + quarantined.daysLeft(now));
      throw new Refusal.Conflict("cooldown-not-over", facts).raise();
    }
    return new Judged(
        quarantined,
        quarantined.reinstate(now),
        Told.of(Change.REINSTATED),
        NumberEvents.REINSTATED);
  }
}
