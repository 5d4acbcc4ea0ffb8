package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Sha256;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What accepted documents brought along of certificates that no longer count. */
final class RevocationStore {
  private final Handle db;

  RevocationStore(Handle db) {
    this.db = db;
  }

  List<byte[]> all() {
    return db.createQuery("select list from revocation_list order by since, digest")
        .mapTo(String.class)
        .map(Base64.getDecoder()::decode)
        .list();
  }

  boolean has(byte[] list) {
    return has(Sha256.hex(Base64.getEncoder().encodeToString(list)));
  }

  /** How many of them were not known. */
  int keep(List<byte[]> lists, Instant now) {
    var fresh = 0;
    for (var list : lists) {
      var text = Base64.getEncoder().encodeToString(list);
      var digest = Sha256.hex(text);
      if (!has(digest)) {
        fresh++;
        db.createUpdate(
                "insert into revocation_list (digest, list, since) values (:digest, :list, :now)")
            .bind("digest", digest)
            .bind("list", text)
            .bind("now", now)
            .execute();
      }
    }
    return fresh;
  }

  private boolean has(String digest) {
    return db.createQuery("select count(*) from revocation_list where digest = :digest")
            .bind("digest", digest)
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
