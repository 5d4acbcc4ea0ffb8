package com.ptthex.server.kernel.ledger;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The histories that this data went through: one, and one more for each restore. */
final class Epochs {
  private Epochs() {}

  static int current(Handle db) {
    return db.createQuery("select max(epoch) from epoch").mapTo(Integer.class).one();
  }

  /** What is there now begins a new history; all who followed the old one start over. */
  static int open(Handle db, Instant now) {
    var epoch = current(db) + 1;
    db.createUpdate(
            """
            insert into epoch (epoch, after_number, opened_at, reason)
            values (:epoch, (select coalesce(max(number), 0) from audit), :now, 'RESTORED')\
            """)
        .bind("epoch", epoch)
        .bind("now", now)
        .execute();
    return epoch;
  }
}
