package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.trust.licence.LicenceQuota;
import java.util.Optional;

/** How many of something the site may have; nothing when there may be any number. */
public interface QuotaReader {
  Optional<Integer> most(Work work, LicenceQuota quota);
}
