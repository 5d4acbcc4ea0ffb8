package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;

/** What the first account of a site needs of others, in the same transaction. */
public interface Founding {

  /** Whether the licence of the site knows this code. */
  boolean opens(Work work, OwnerCode code);

  /** The unit above all others, made under this name where there is none. */
  UnitId customer(Work work, Label name);
}
