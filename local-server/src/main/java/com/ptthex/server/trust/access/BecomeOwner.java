package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.OwnerCodes;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Entrance;

/**
 * Makes the first account of a site, for whoever has the code that came with its licence. Nobody
 * can sign in before, so the code is all the proof there is; it works once.
 */
final class BecomeOwner {
  private static final String GUARD = "access.owner";

  private BecomeOwner() {}

  static Entrance entrance(Work work) {
    return new Entrance(isOwnerless(work));
  }

  private static boolean isOwnerless(Work work) {
    return !new AccessStore(work.db()).has(Role.OWNER);
  }

  static Nothing run(Work work, OwnerApi.BecomeOwner wish) {
    work.guard(GUARD);
    if (!isOwnerless(work)) {
      throw new Refusal.Conflict("site-has-an-owner").raise();
    }
    if (!new OwnerCodes(work.db()).use(wish.code(), work.now())) {
      throw new Refusal.Conflict("wrong-owner-code").raise();
    }
    var customer = Customer.ensure(work.db(), wish.organisation());
    var owner =
        new AccessStore(work.db())
            .insert(
                wish.login(),
                wish.name(),
                Role.OWNER,
                customer,
                PasswordHash.hash(wish.password()));
    work.emit(Event.of(AccessEvents.OWNER_MADE, owner, customer));
    return Nothing.NOTHING;
  }
}
