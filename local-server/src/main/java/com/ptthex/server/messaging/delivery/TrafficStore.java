package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.messaging.numbers.NumberId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is counted of each number's messages, kept true with each of them. */
final class TrafficStore {
  private final Handle db;

  TrafficStore(Handle db) {
    this.db = db;
  }

  private record Moment(Optional<Instant> at) {}

  /** What is counted of a message, in the hour in which it was so. */
  private record Counted(int messages, int received, int failed) {
    static final Counted SENT = new Counted(1, 0, 0);
    static final Counted RECEIVED = new Counted(1, 1, 0);
    static final Counted FAILED = new Counted(0, 0, 1);
    static final Counted NOT_FAILED = new Counted(0, 0, -1);
  }

  void messageReceived(NumberId number, Instant at) {
    messagePassed(number, at, Counted.RECEIVED);
  }

  void messageSent(NumberId number, Instant at) {
    messagePassed(number, at, Counted.SENT);
  }

  private void messagePassed(NumberId number, Instant at, Counted as) {
    lock(number);
    count(number, at, as);
    DirectStatement.of(
            db,
            """
            update traffic set
              last_used_at = (select at from delivery where number_id = :number
                order by number_id, at desc fetch first 1 row only),
              busy_since = (select at from delivery where number_id = :number
                order by number_id, at desc offset :busy rows fetch next 1 row only)
            where number_id = :number\
            """)
        .bind("number", number)
        .bind("busy", TrafficReader.BUSY_ABOVE)
        .execute();
  }

  void messageFailed(NumberId number, Instant at) {
    lock(number);
    count(number, at, Counted.FAILED);
    rememberLatest(number);
  }

  private void rememberLatest(NumberId number) {
    db.createUpdate(
            """
            update traffic set last_failed_at = :last
            where number_id = :number\
            """)
        .bind("number", number)
        .bind("last", latestFailure(number))
        .execute();
  }

  /** That nobody had told of it was taken for a failure, until somebody did. */
  void failureTakenBack(NumberId number, Instant at) {
    lock(number);
    count(number, at, Counted.NOT_FAILED);
    rememberLatest(number);
  }

  private void count(NumberId number, Instant at, Counted as) {
    DirectStatement.of(
            db,
            """
            merge into delivery_hour
            using (select cast(:number as uuid) as number_id,
              cast(:hour as timestamp(6) with time zone) as began_at,
              cast(:messages as integer) as messages, cast(:received as integer) as received,
              cast(:failed as integer) as failed) as more
            on delivery_hour.number_id = more.number_id
              and delivery_hour.began_at = more.began_at
            when matched then update set messages = delivery_hour.messages + more.messages,
              received = delivery_hour.received + more.received,
              failed = delivery_hour.failed + more.failed
            when not matched then insert (number_id, began_at, messages, received, failed)
              values (more.number_id, more.began_at, more.messages, more.received, more.failed)\
            """)
        .bind("number", number)
        .bind("hour", at.truncatedTo(ChronoUnit.HOURS))
        .bind("messages", as.messages())
        .bind("received", as.received())
        .bind("failed", as.failed())
        .execute();
  }

  /** Two messages of one number are counted one after the other. */
  private void lock(NumberId number) {
    if (!isLocked(number)) {
      make(number);
      var _ = isLocked(number);
    }
  }

  private void make(NumberId number) {
    db.createUpdate(
            """
            merge into traffic using (select cast(:number as uuid) as number_id) as asked
            on traffic.number_id = asked.number_id
            when not matched then insert (number_id) values (asked.number_id)\
            """)
        .bind("number", number)
        .execute();
  }

  private boolean isLocked(NumberId number) {
    return DirectStatement.of(db, "select 1 from traffic where number_id = :number for update")
        .bind("number", number)
        .first(row -> row.getInt(1))
        .isPresent();
  }

  private Optional<Instant> latestFailure(NumberId number) {
    return db.createQuery(
            """
            select failed_at as at from delivery
            where number_id = :number and failed_at is not null
            order by number_id, failed_at desc fetch first 1 row only\
            """)
        .bind("number", number)
        .mapTo(Moment.class)
        .findOne()
        .flatMap(Moment::at);
  }
}
