package com.ptthex.server.kernel.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The histories that this data went through: one, and one more for each restore. */
final class Epochs {
  private static final Instant FIRST_SECOND = Instant.parse("2026-01-01T00:00:00Z");

  private Epochs() {}

  static int current(Handle db) {
    return db.createQuery("select max(epoch) from epoch").mapTo(Integer.class).one();
  }

  /** The number that the present history began after. */
  static long start(Handle db) {
    return db.createQuery(
            "select after_number from epoch where epoch = (select max(epoch) from epoch)")
        .mapTo(Long.class)
        .one();
  }

  /**
   * What is there now begins a new history; all who followed the old one start over. Its number is
   * the second it begins in: one backup may be put back twice, and neither time does it know of the
   * other. A clock that was put back as well must not make it an older one.
   */
  static int open(Handle db, Instant now, int known) {
    var second = Math.toIntExact(Duration.between(FIRST_SECOND, now).toSeconds());
    var epoch = Math.max(Math.max(current(db), known) + 1, second);
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
