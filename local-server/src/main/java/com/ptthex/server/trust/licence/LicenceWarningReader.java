package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.DocumentId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether somebody should see to the licence; nothing while it has its time before it. */
public interface LicenceWarningReader {
  Optional<Warned> now(Handle db, Instant now);

  record Warned(DocumentId licence, LicenceWarning warning) {}
}
