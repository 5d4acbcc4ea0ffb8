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

  /** Whether it is later than what was known. */
  boolean raise(Instant at) {
    var mark = mark();
    if (!mark.at().isBefore(at)) {
      return false;
    }
    put(new Mark(at, mark.turn()));
    return true;
  }

  /** Whatever was known, from now on it is this. */
  void set(Instant at) {
    put(new Mark(at, mark().turn() + 1));
  }

  private void put(Mark mark) {
    db.createUpdate("delete from clock_mark").execute();
    db.createUpdate("insert into clock_mark (id, at, turn) values (1, :at, :turn)")
        .bind("at", mark.at())
        .bind("turn", mark.turn())
        .execute();
  }
}
