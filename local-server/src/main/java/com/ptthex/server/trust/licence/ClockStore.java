package com.ptthex.server.trust.licence;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** As late as it must be by now, beyond a restart. */
final class ClockStore {
  private final Handle db;

  ClockStore(Handle db) {
    this.db = db;
  }

  /** Long ago when nothing was heard yet. */
  Instant atLeast() {
    return db.createQuery("select at from clock_mark")
        .mapTo(Instant.class)
        .findOne()
        .orElse(Instant.EPOCH);
  }

  /** Whether it is later than what was known. */
  boolean raise(Instant at) {
    if (!atLeast().isBefore(at)) {
      return false;
    }
    db.createUpdate("delete from clock_mark").execute();
    db.createUpdate("insert into clock_mark (id, at) values (1, :at)").bind("at", at).execute();
    return true;
  }
}
