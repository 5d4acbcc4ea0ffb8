package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.setup.Progress.Entry;
import org.jdbi.v3.core.Handle;

/** What was decided about the setup. */
final class ProgressStore {
  private final Handle db;

  ProgressStore(Handle db) {
    this.db = db;
  }

  Progress progress() {
    return Progress.of(
        db.createQuery(
                """
                select version, changed_at, changed_by, deed, step, reason from setup_change
                order by version\
                """)
            .mapTo(Entry.class)
            .list());
  }

  void insert(Entry entry) {
    db.createUpdate(
            """
            insert into setup_change (version, changed_at, changed_by, deed, step, reason)
            values (:version, :changedAt, :changedBy, :deed, :step, :reason)\
            """)
        .bind("version", entry.version())
        .bind("changedAt", entry.changedAt())
        .bind("changedBy", entry.changedBy())
        .bind("deed", entry.deed())
        .bind("step", entry.step())
        .bind("reason", entry.reason())
        .execute();
  }
}
