package com.ptthex.server.kernel.store;

import org.jdbi.v3.core.Handle;

/** One row for each rule over several rows, locked by the deeds that the rule concerns. */
public final class Guards {
  private Guards() {}

  public static void lock(Handle db, String rule) {
    db.createUpdate(
            """
            merge into guard using (select cast(:rule as varchar(80)) as wanted) as asked
            on guard.rule = asked.wanted
            when not matched then insert (rule) values (asked.wanted)\
            """)
        .bind("rule", rule)
        .execute();
    db.createQuery("select rule from guard where rule = :rule for update")
        .bind("rule", rule)
        .mapTo(String.class)
        .one();
  }
}
