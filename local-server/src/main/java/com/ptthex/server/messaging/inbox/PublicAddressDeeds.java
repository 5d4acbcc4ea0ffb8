package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.AddressApi.Change;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import com.ptthex.shared.messaging.inbox.InboxEvents;

/** What is decided about where the carrier finds the site. */
final class PublicAddressDeeds {
  private PublicAddressDeeds() {}

  static Standing standing(Work work, Nothing nothing) {
    DeadLetters.mustSeeAll(work);
    return new PublicAddressStore(work.db()).now();
  }

  static Standing change(Work work, Change wish) {
    DeadLetters.mustSeeAll(work);
    work.guard("inbox.address");
    var store = new PublicAddressStore(work.db());
    if (!store.now().version().equals(wish.version())) {
      throw new Refusal.Conflict("address-changed-meanwhile").raise();
    }
    store.insert(wish, work.now(), work.caller().name());
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(InboxEvents.ADDRESS_CHANGED, site, site));
    return store.now();
  }
}
