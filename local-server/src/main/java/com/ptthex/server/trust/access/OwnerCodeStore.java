package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.licence.OwnerCodeHash;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The owner codes that were used: none works twice, whichever licence brings it again. */
final class OwnerCodeStore {
  private final Handle db;

  OwnerCodeStore(Handle db) {
    this.db = db;
  }

  boolean wasUsed(OwnerCodeHash code) {
    return db.createQuery("select count(*) from owner_code_used where hash = :hash")
            .bind("hash", code)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  void use(OwnerCodeHash code, Instant now) {
    db.createUpdate("insert into owner_code_used (hash, used_at) values (:hash, :now)")
        .bind("hash", code)
        .bind("now", now)
        .execute();
  }
}
