package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Entrance;
import java.util.Optional;

/**
 * Makes the first account of a site, for whoever has the code that came with its licence. Nobody
 * can sign in before, so the code is all the proof there is; it works once.
 */
final class BecomeOwner {
  private static final String GUARD = "access.owner";

  private final Founding founding;

  BecomeOwner(Founding founding) {
    this.founding = founding;
  }

  static Entrance entrance(Work work) {
    return new Entrance(isOwnerless(work), Postbox.isOpen(work));
  }

  private static boolean isOwnerless(Work work) {
    return !new AccessStore(work.db()).has(Role.OWNER);
  }

  Nothing run(Work work, OwnerApi.BecomeOwner wish) {
    work.guard(GUARD);
    if (!isOwnerless(work)) {
      throw new Refusal.Conflict("site-has-an-owner").raise();
    }
    var codes = new OwnerCodeStore(work.db());
    var site = new UnitReader(work.db()).customerName().orElse(wish.organisation());
    PasswordRules.require("password", wish.login(), Optional.of(site), wish.password());
    if (!founding.opens(work, wish.code()) || codes.wasUsed(wish.code().hash())) {
      throw new Refusal.Conflict("wrong-owner-code").raise();
    }
    codes.use(wish.code().hash(), work.now());
    var customer = founding.customer(work, wish.organisation());
    var owner =
        new AccessStore(work.db())
            .insert(
                wish.login(),
                wish.name(),
                Role.OWNER,
                customer,
                SitePasswords.of(work).hash(wish.password()));
    work.emit(Event.of(AccessEvents.OWNER_MADE, owner, customer));
    return Nothing.NOTHING;
  }
}
