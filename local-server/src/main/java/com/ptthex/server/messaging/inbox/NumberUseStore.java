package com.ptthex.server.messaging.inbox;

import com.ptthex.server.messaging.numbers.Conversations.Use;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How many live threads go over each number, counted with every thread that takes or leaves one.
 */
final class NumberUseStore {
  private final Handle db;

  NumberUseStore(Handle db) {
    this.db = db;
  }

  void moved(Optional<NumberId> from, Optional<NumberId> to, Instant at) {
    if (!from.equals(to)) {
      from.ifPresent(number -> change(number, -1, at));
      to.ifPresent(number -> change(number, 1, at));
    }
  }

  private void change(NumberId number, int by, Instant at) {
    db.createUpdate(
            """
            merge into number_use using (select cast(:number as uuid) as number_id) as asked
            on number_use.number_id = asked.number_id
            when matched then update
              set live_threads = number_use.live_threads + :by, last_taken = :at
            when not matched then insert (number_id, live_threads, last_taken)
              values (asked.number_id, :by, :at)\
            """)
        .bind("number", number)
        .bind("by", by)
        .bind("at", at)
        .execute();
  }

  /** A choice asks for thousands, which H2 finds a good deal faster so than by {@code any}. */
  Map<NumberId, Use> of(Collection<NumberId> numbers) {
    return db.createQuery(
            """
            select number_id as number, live_threads, last_taken
            from unnest(cast(:numbers as uuid array)) as asked (id)
            join number_use on number_use.number_id = asked.id\
            """)
        .bind("numbers", numbers.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(Use.class)
        .collectToMap(Use::number, use -> use);
  }
}
