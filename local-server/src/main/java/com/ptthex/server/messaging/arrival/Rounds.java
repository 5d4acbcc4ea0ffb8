package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.messaging.arrival.Looking.Look;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Aim;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.value.UnitId;

/** How a look at the numbers is begun, whoever wants it. */
final class Rounds {
  /** What is known of the numbers is written by one at a time. */
  static final String GUARD = "arrival.round";

  private Rounds() {}

  static void begin(Work work, Aim aim) {
    Intents.add(work, Looking.QUEUE, site(work), new Look(aim, work.now()));
    begun(work);
  }

  static void begun(Work work) {
    work.guard(GUARD);
    new RoundStore(work.db()).begun(work.now());
    tell(work, ArrivalEvents.BEGUN);
  }

  static UnitId site(Work work) {
    return new UnitReader(work.db()).topmost();
  }

  static void tell(Work work, EventType type) {
    var site = site(work);
    work.emit(Event.of(type, site, site));
  }
}
