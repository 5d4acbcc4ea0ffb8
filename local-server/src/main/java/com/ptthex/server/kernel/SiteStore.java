package com.ptthex.server.kernel;

import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What the data belongs to. */
final class SiteStore {
  private final Handle db;

  SiteStore(Handle db) {
    this.db = db;
  }

  Optional<Boolean> demo() {
    return db.createQuery("select demo from site").mapTo(Boolean.class).findOne();
  }

  UUID id() {
    return db.createQuery("select id from site").mapTo(UUID.class).one();
  }

  void insert(boolean demo, Instant now) {
    db.createUpdate("insert into site (id, demo, made_at) values (:id, :demo, :now)")
        .bind("id", Uuid7.next())
        .bind("demo", demo)
        .bind("now", now)
        .execute();
  }
}
