package com.ptthex.server.kernel.store;

import org.jdbi.v3.core.Handle;

/** One row for each rule over several rows, locked by the deeds that the rule concerns. */
public final class Guards {
  private Guards() {}

  public static void lock(Handle db, String rule) {
    // It is there but for the first time, and to look takes a third of what it takes to merge.
    if (!isLocked(db, rule)) {
      make(db, rule);
      var _ = isLocked(db, rule);
    }
  }

  private static boolean isLocked(Handle db, String rule) {
    return db.createQuery("select rule from guard where rule = :rule for update")
        .bind("rule", rule)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  /** Unless somebody else does at the same time. */
  private static void make(Handle db, String rule) {
    db.createUpdate(
            """
            merge into guard using (select cast(:rule as varchar(80)) as wanted) as asked
            on guard.rule = asked.wanted
            when not matched then insert (rule) values (asked.wanted)\
            """)
        .bind("rule", rule)
        .execute();
  }
}
