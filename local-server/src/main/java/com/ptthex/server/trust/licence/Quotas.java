package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.SignedDocument;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How many of something the site may have; nothing when there may be any number. */
public interface Quotas {
  Optional<Integer> most(Handle db, LicenceQuota quota);

  static Optional<Integer> most(LicenceFacts facts, LicenceQuota quota) {
    return facts
        .licence()
        .map(SignedDocument::body)
        .flatMap(licence -> facts.choice().most(licence, LicenceLine.of(quota)));
  }
}
