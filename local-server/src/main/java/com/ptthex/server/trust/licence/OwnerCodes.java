package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.licence.OwnerCode;

/** Whether a code came with the licence of the site: whoever has it may become the owner, once. */
public interface OwnerCodes {
  boolean opens(Work work, OwnerCode code);
}
