package com.ptthex.server.trust.licence;

import com.ptthex.shared.signed.Trust;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Whom this site believes: the root that was pinned when the product was built, or on a demo site
 * the one that was made for it. Neither ever counts for the other.
 */
final class Anchor {
  /** A site without a network lives from one licence to the next. */
  private static final Duration CRL_AGE = Duration.ofDays(400);

  private final boolean demo;
  private final PinnedRoot pinned;

  Anchor(boolean demo, PinnedRoot pinned) {
    this.demo = demo;
    this.pinned = pinned;
  }

  boolean isDemo() {
    return demo;
  }

  /** With all lists that ever came along. */
  Trust trust(Handle db) {
    var root = demo ? madeForDemo(db) : pinned.certificate();
    return root.map(found -> Trust.of(found, new RevocationLists(db).all(), CRL_AGE))
        .orElse(Trust.NOTHING);
  }

  private static Optional<byte[]> madeForDemo(Handle db) {
    return db.createQuery("select certificate from demo_root")
        .mapTo(String.class)
        .findOne()
        .map(Base64.getDecoder()::decode);
  }

  static void keepForDemo(Handle db, byte[] certificate) {
    db.createUpdate("delete from demo_root").execute();
    db.createUpdate("insert into demo_root (id, certificate) values (1, :it)")
        .bind("it", Base64.getEncoder().encodeToString(certificate))
        .execute();
  }
}
