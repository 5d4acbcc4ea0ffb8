package com.ptthex.server.messaging.numbers;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Places that are kept for numbers on their way. */
final class PlaceStore {
  private final Handle db;

  PlaceStore(Handle db) {
    this.db = db;
  }

  int count() {
    return db.createQuery("select count(*) from number_place").mapTo(Integer.class).one();
  }

  void keep(Collection<UUID> holders, Instant now) {
    var batch = db.prepareBatch("insert into number_place (holder, since) values (:holder, :now)");
    holders.forEach(holder -> batch.bind("holder", holder).bind("now", now).add());
    batch.execute();
  }

  void giveBack(UUID holder) {
    db.createUpdate("delete from number_place where holder = :holder")
        .bind("holder", holder)
        .execute();
  }
}
