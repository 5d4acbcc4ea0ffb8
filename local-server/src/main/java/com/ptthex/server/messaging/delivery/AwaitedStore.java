package com.ptthex.server.messaging.delivery;

import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.ThreadId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The messages of which nobody has said yet what became of them, apart from all the others: those
 * are many, and are not to be gone through.
 */
final class AwaitedStore {
  private final Handle db;

  AwaitedStore(Handle db) {
    this.db = db;
  }

  /**
   * @param at when it was sent
   */
  record Awaited(MessageKey message, ThreadId threadId, NumberId numberId, Instant at) {}

  void put(MessageKey message, Instant at) {
    db.createUpdate("insert into delivery_awaited (message, at) values (:message, :at)")
        .bind("message", message)
        .bind("at", at)
        .execute();
  }

  void remove(MessageKey message) {
    db.createUpdate("delete from delivery_awaited where message = :message")
        .bind("message", message)
        .execute();
  }

  /** Those that were sent longest ago. */
  List<Awaited> sentBefore(Instant before, int most) {
    return db.createQuery(
            """
            select awaited.message, told.thread_id, told.number_id, awaited.at
            from delivery_awaited as awaited
            join delivery as told on told.message = awaited.message
            where awaited.at < :before
            order by awaited.at fetch first :most rows only\
            """)
        .bind("before", before)
        .bind("most", most)
        .mapTo(Awaited.class)
        .list();
  }

  int count(Instant before) {
    return db.createQuery("select count(*) from delivery_awaited where at < :before")
        .bind("before", before)
        .mapTo(Integer.class)
        .one();
  }
}
