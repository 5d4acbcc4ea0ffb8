package com.ptthex.server.trust.licence;

import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The authority that was made for a demo site. */
final class DemoRootStore {
  private final Handle db;

  DemoRootStore(Handle db) {
    this.db = db;
  }

  Optional<byte[]> certificate() {
    return db.createQuery("select certificate from demo_root")
        .mapTo(String.class)
        .findOne()
        .map(Base64.getDecoder()::decode);
  }

  /** In the place of one that licensed nothing. */
  byte[] keep(byte[] certificate) {
    db.createUpdate("delete from demo_root").execute();
    db.createUpdate("insert into demo_root (id, certificate) values (1, :it)")
        .bind("it", Base64.getEncoder().encodeToString(certificate))
        .execute();
    return certificate;
  }
}
