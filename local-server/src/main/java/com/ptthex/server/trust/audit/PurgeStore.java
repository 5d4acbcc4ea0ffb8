package com.ptthex.server.trust.audit;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is to be erased, and how far it is. */
final class PurgeStore {
  private final Handle db;

  PurgeStore(Handle db) {
    this.db = db;
  }

  record Row(long number, long upTo, long doneUpTo) {}

  void insert(Purged purged) {
    db.createUpdate(
            """
            insert into audit_purge (number, up_to, done_up_to)
            values (:number, :upTo, (select coalesce(max(done_up_to), 0) from audit_purge))\
            """)
        .bind("number", purged.by())
        .bind("upTo", purged.upTo())
        .execute();
  }

  /** How far details are gone, or about to go. */
  long upTo() {
    return db.createQuery("select coalesce(max(up_to), 0) from audit_purge")
        .mapTo(Long.class)
        .one();
  }

  Optional<Row> unfinished() {
    return db.createQuery(
            """
            select number, up_to, done_up_to from audit_purge
            where done_up_to < up_to order by number limit 1\
            """)
        .mapTo(Row.class)
        .findOne();
  }

  void done(Row row, long upTo) {
    db.createUpdate("update audit_purge set done_up_to = :upTo where number = :number")
        .bind("upTo", upTo)
        .bind("number", row.number())
        .execute();
  }
}
