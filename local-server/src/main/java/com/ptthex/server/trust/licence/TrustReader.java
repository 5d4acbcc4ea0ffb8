package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Trust;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/**
 * Whom this site believes: the root that was pinned when the product was built, or on a demo site
 * the one that was made for it. Neither ever counts for the other.
 */
final class TrustReader {
  /** A site without a network lives from one licence to the next. */
  private static final Duration CRL_AGE = Duration.ofDays(400);

  private final boolean demo;
  private final PinnedRoot pinned;

  TrustReader(boolean demo, PinnedRoot pinned) {
    this.demo = demo;
    this.pinned = pinned;
  }

  boolean isDemo() {
    return demo;
  }

  /** With all lists that ever came along. */
  Trust trust(Handle db) {
    var root = demo ? new DemoRootStore(db).certificate() : pinned.certificate();
    return root.map(found -> Trust.of(found, new RevocationStore(db).all(), CRL_AGE))
        .orElse(Trust.NOTHING);
  }
}
