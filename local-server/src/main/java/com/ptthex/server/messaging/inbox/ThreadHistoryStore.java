package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.inbox.Conversation.Over;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What happened to each thread. */
final class ThreadHistoryStore {
  private static final int LATEST = 50;

  private final Handle db;

  ThreadHistoryStore(Handle db) {
    this.db = db;
  }

  record Past(
      Instant at,
      Change change,
      Label byName,
      Optional<NumberId> numberId,
      Optional<NumberClass> numberClass) {

    Optional<Over> over() {
      return numberId.map(number -> new Over(number, numberClass.orElseThrow()));
    }
  }

  void add(Conversation conversation, Change change, Instant at, Label by) {
    db.createUpdate(
            """
            insert into conversation_history (conversation_id, at, change, by_name, number_id,
              number_class)
            values (:thread, :at, :change, :by, :number, :class)\
            """)
        .bind("thread", conversation.about().id())
        .bind("at", at)
        .bind("change", change)
        .bind("by", by)
        .bind("number", conversation.number().map(Over::number))
        .bind("class", conversation.number().map(Over::as))
        .execute();
  }

  /** Every number over which it went. */
  Set<NumberId> numbers(ThreadId thread) {
    return db.createQuery(
            """
            select distinct number_id from conversation_history
            where conversation_id = :thread and number_id is not null\
            """)
        .bind("thread", thread)
        .mapTo(NumberId.class)
        .set();
  }

  List<Past> latest(ThreadId thread) {
    return db.createQuery(
            """
            select at, change, by_name, number_id, number_class from conversation_history
            where conversation_id = :thread order by position desc limit :limit\
            """)
        .bind("thread", thread)
        .bind("limit", LATEST)
        .mapTo(Past.class)
        .list();
  }
}
