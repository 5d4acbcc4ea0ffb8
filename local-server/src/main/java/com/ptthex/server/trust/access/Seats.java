package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.licence.QuotaReader;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import java.util.Map;

/**
 * How many people the licence lets in. It is asked where somebody comes to be able to sign in, and
 * never of who can already: whoever answers an SOS is not put out by a number.
 */
record Seats(QuotaReader quotas) {
  private static final String GUARD = "access.seats";

  void mustHaveRoom(Work work, Role role) {
    if (role.isOperator()) {
      quotas.most(work, LicenceQuota.SEATS).ifPresent(most -> mustHaveRoom(work, most));
    }
  }

  /** Two at once would both take the last seat. */
  private static void mustHaveRoom(Work work, int most) {
    work.guard(GUARD);
    if (new AccountStore(work.db()).activeOperators() >= most) {
      var facts = Map.of("line", LicenceLine.of(LicenceQuota.SEATS).value(), "most", "" + most);
      throw new Refusal.Conflict("too-many-people", facts).raise();
    }
  }
}
