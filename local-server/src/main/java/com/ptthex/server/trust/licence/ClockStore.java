package com.ptthex.server.trust.licence;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** As late as it must be by now, beyond a restart. */
final class ClockStore {
  private final Handle db;

  /**
   * @param turn how often it was set anew
   */
  record Mark(Instant at, long turn) {
    /** Long ago: nothing was heard yet. */
    static final Mark NONE = new Mark(Instant.EPOCH, 0);
  }

  ClockStore(Handle db) {
    this.db = db;
  }

  Mark mark() {
    return db.createQuery("select at, turn from clock_mark")
        .mapTo(Mark.class)
        .findOne()
        .orElse(Mark.NONE);
  }

  /** Whether it is later than what was known, and nobody has set it anew meanwhile. */
  boolean raise(Mark later) {
    var known =
        db.createUpdate("update clock_mark set at = :at where turn = :turn and at < :at")
            .bind("at", later.at())
            .bind("turn", later.turn())
            .execute();
    return known == 1 || (isEmpty() && insert(later));
  }

  /** Whatever was known, from now on it is this. */
  void set(Instant at) {
    var known =
        db.createUpdate("update clock_mark set at = :at, turn = turn + 1").bind("at", at).execute();
    if (known == 0) {
      insert(new Mark(at, 1));
    }
  }

  private boolean isEmpty() {
    return db.createQuery("select count(*) from clock_mark").mapTo(Long.class).one() == 0;
  }

  private boolean insert(Mark mark) {
    return db.createUpdate("insert into clock_mark (id, at, turn) values (1, :at, :turn)")
            .bind("at", mark.at())
            .bind("turn", mark.turn())
            .execute()
        == 1;
  }
}
