package com.ptthex.server.kernel.ledger;

import org.jdbi.v3.core.Handle;

/** Numbers for deeds that are committed already; for PostgreSQL alone. */
final class NumberingStore {
  private NumberingStore() {}

  /** Numbers what has none, and says which number is the last. */
  static long number(Handle db) {
    var before =
        db.createQuery("select number from ledger_head for update").mapTo(Long.class).one();
    var count =
        db.createUpdate(
                """
                update audit set number = :before + fresh.place
                from (select position, row_number() over (order by position) as place
                  from audit where number is null) fresh
                where audit.position = fresh.position\
                """)
            .bind("before", before)
            .execute();
    // Also when there was nothing to number: only a commit that changed something waits for the
    // disk, and so for what others committed before it.
    db.createUpdate("update ledger_head set number = :last").bind("last", before + count).execute();
    return before + count;
  }

  static long head(Handle db) {
    return db.createQuery("select number from ledger_head").mapTo(Long.class).one();
  }
}
