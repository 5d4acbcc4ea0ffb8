package com.ptthex.server.trust.organisation;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.shared.trust.organisation.UnitKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** The unit above all others, made with the site itself. */
public final class Customer {
  private Customer() {}

  public static UnitId ensure(Store store, Label name) {
    var customer = store.writing(db -> ensured(new UnitStore(db), name));
    store.sync();
    return customer;
  }

  /** In the transaction of a deed that needs one. */
  public static UnitId ensure(Work work, Label name) {
    return ensured(new UnitStore(work.db()), name);
  }

  private static UnitId ensured(UnitStore units, Label name) {
    return units
        .customer()
        .orElseGet(() -> units.insert(UnitKind.CUSTOMER, name, Optional.empty()).id());
  }
}
