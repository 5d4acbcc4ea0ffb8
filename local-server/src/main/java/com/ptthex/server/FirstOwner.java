package com.ptthex.server;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.Founding;
import com.ptthex.server.trust.licence.OwnerCodes;
import com.ptthex.server.trust.organisation.Customer;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;

/** How a site comes to its first owner: by a code of its licence, above all of its units. */
record FirstOwner(OwnerCodes codes) implements Founding {
  @Override
  public boolean opens(Work work, OwnerCode code) {
    return codes.opens(work, code);
  }

  @Override
  public UnitId customer(Work work, Label name) {
    return Customer.ensure(work, name);
  }
}
