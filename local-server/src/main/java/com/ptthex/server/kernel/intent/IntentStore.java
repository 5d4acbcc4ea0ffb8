package com.ptthex.server.kernel.intent;

import com.ptthex.server.kernel.intent.Intents.Death;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The intents, and who works on them. */
final class IntentStore {
  private final Handle db;

  IntentStore(Handle db) {
    this.db = db;
  }

  record Claimed(IntentId id, String payload, int attempts, boolean doubtful, UUID lease) {}

  private record Due(IntentId id, String payload, int attempts, boolean doubtful) {}

  void insert(IntentId id, String queue, UnitId unit, String payload, Instant now, Instant due) {
    db.createUpdate(
            """
            insert into intent (id, queue, unit, payload, state, attempts, doubtful, next_at,
              made_at, version)
            values (:id, :queue, :unit, :payload, 'WAITING', 0, false, :due, :now, 1)\
            """)
        .bind("id", id)
        .bind("queue", queue)
        .bind("unit", unit)
        .bind("payload", payload)
        .bind("due", due)
        .bind("now", now)
        .execute();
  }

  /** Of these queues those in which something is due; what waits besides is not looked through. */
  List<String> withWork(String[] queues, Instant now) {
    return DirectStatement.of(
            db,
            """
            select asked.queue from unnest(:queues) as asked (queue)
            where exists (select 1 from intent i where i.state = 'WAITING'
              and i.queue = asked.queue and i.next_at <= :now)\
            """)
        .bind("queues", queues)
        .bind("now", now)
        .all(row -> row.getString(1));
  }

  /** Takes what is due, and nobody else has; others pass it by until the lease ends. */
  List<Claimed> claim(String queue, int most, Instant now, Instant until) {
    var due =
        db.createQuery(
                """
                select id, payload, attempts, doubtful from intent
                where state = 'WAITING' and queue = :queue and next_at <= :now
                  and not exists (select 1 from paused_queue p where p.queue = :queue)
                order by next_at, id limit :most for update skip locked\
                """)
            .bind("queue", queue)
            .bind("now", now)
            .bind("most", most)
            .mapTo(Due.class)
            .list();
    return due.stream().map(intent -> leased(intent, until)).toList();
  }

  private Claimed leased(Due due, Instant until) {
    var lease = UUID.randomUUID();
    db.createUpdate(
            """
            update intent set state = 'LEASED', lease = :lease, lease_until = :until,
              attempts = attempts + 1, version = version + 1
            where id = :id\
            """)
        .bind("lease", lease)
        .bind("until", until)
        .bind("id", due.id())
        .execute();
    return new Claimed(due.id(), due.payload(), due.attempts() + 1, due.doubtful(), lease);
  }

  /** Whether the lease still held, so that what was done under it counts. */
  boolean settle(IntentId id, UUID lease, Settled how, Instant now) {
    return db.createUpdate(
                """
                update intent set state = :state, next_at = :next, fault = :fault, doubtful = :doubtful,
                  lease = null, lease_until = null, settled_at = :settled, version = version + 1
                where id = :id and lease = :lease and state = 'LEASED'\
                """)
            .bind("state", how.state())
            .bind("next", how.next().orElse(now))
            .bind("fault", how.fault())
            .bind("doubtful", how.doubtful())
            .bind("settled", how.next().isPresent() ? null : now)
            .bind("id", id)
            .bind("lease", lease)
            .execute()
        == 1;
  }

  /** Gives back what was not begun, as if it had never been taken. */
  int giveBack(List<Claimed> unbegun) {
    return db.createUpdate(
            """
            update intent set state = 'WAITING', attempts = attempts - 1, lease = null,
              lease_until = null, version = version + 1
            where state = 'LEASED' and lease = any(:leases)\
            """)
        .bind("leases", unbegun.stream().map(Claimed::lease).toArray(UUID[]::new))
        .execute();
  }

  Death death(IntentId id) {
    return db.createQuery("select id as intent, queue, unit, fault from intent where id = :id")
        .bind("id", id)
        .mapTo(Death.class)
        .one();
  }

  /** What is not done yet here may have been done since this was copied. */
  int doubtAll() {
    return db.execute("update intent set doubtful = true where state <> 'DONE'");
  }

  /** What somebody began and did not end: nobody knows how far they came. */
  int takeBack(Instant leasedUntil, Instant now) {
    return db.createUpdate(
            """
            update intent set state = 'WAITING', doubtful = true, next_at = :now, lease = null,
              lease_until = null, version = version + 1
            where state = 'LEASED' and lease_until <= :until\
            """)
        .bind("now", now)
        .bind("until", leasedUntil)
        .execute();
  }
}
