package com.ptthex.server.trust.licence;

import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.trust.licence.OwnerCodeHash;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The codes that accepted licences brought along: each makes one owner, once. */
public final class OwnerCodes {
  private final Handle db;

  public OwnerCodes(Handle db) {
    this.db = db;
  }

  /** The same code in a later licence opens nothing anew. */
  void expect(OwnerCodeHash code, Instant now) {
    var known =
        db.createQuery("select count(*) from owner_code where hash = :hash")
            .bind("hash", code)
            .mapTo(Long.class)
            .one();
    if (known == 0) {
      db.createUpdate("insert into owner_code (hash, since) values (:hash, :now)")
          .bind("hash", code)
          .bind("now", now)
          .execute();
    }
  }

  /** Whether it was one, and unused; it no longer is. */
  public boolean use(OwnerCode code, Instant now) {
    return db.createUpdate(
                "update owner_code set used_at = :now where hash = :hash and used_at is null")
            .bind("hash", code.hash())
            .bind("now", now)
            .execute()
        == 1;
  }
}
