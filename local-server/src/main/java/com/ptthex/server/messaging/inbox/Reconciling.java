package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Confirmed;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Ended;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Standing;

/** What is told of comparisons with the provider. */
final class Reconciling {
  private Reconciling() {}

  static Standing standing(Work work, BroughtReader brought) {
    DeadLetters.mustSeeAll(work);
    var store = new ReconciliationStore(work.db());
    var every = ArrivalReader.every(work.db(), brought.now(work.db()));
    // While it is being asked, the time at which that was due has passed.
    var next = new TurnStore(work.db()).now().due(every).filter(work.now()::isBefore);
    return new Standing(store.confirmedUntil(), next, store.latest());
  }

  static Confirmed end(Work work, Ended wish) {
    var store = new ReconciliationStore(work.db());
    wish.confirmedUntil().ifPresent(store::confirm);
    store.add(wish.run());
    tell(work, wish.run());
    return new Confirmed(store.confirmedUntil());
  }

  /** Asked for only when there is something to tell. */
  private static void tell(Work work, Run run) {
    var site = new UnitReader(work.db()).topmost();
    work.emit(
        run.trouble()
            .map(
                trouble ->
                    Event.of(InboxEvents.NOT_RECONCILED, site, site)
                        .with("trouble", trouble.code()))
            .orElseGet(
                () ->
                    Event.of(InboxEvents.RECONCILED, site, site)
                        .with("found", Integer.toString(run.found()))
                        .with("recovered", Integer.toString(run.recovered()))
                        .with("failed", Integer.toString(run.failed()))));
  }
}
