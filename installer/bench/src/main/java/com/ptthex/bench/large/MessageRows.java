package com.ptthex.bench.large;

import com.ptthex.bench.large.SiteRows.AThread;
import com.ptthex.server.messaging.delivery.TrafficReader;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The messages that went over the threads, and all that the product counts of them. */
final class MessageRows {
  private static final DeliveryFault[] FAULTS = DeliveryFault.values();

  private final Scale scale;
  private final Made made;
  private final SiteRows site;

  MessageRows(Scale scale, Made made, SiteRows site) {
    this.scale = scale;
    this.made = made;
    this.site = site;
  }

  /** The thread of this message: of four messages, one goes over one of the few busy threads. */
  AThread threadOf(int message) {
    var threads = site.threads().size();
    var draw = Made.random(-1, message);
    return site.threads().get(draw.nextInt(message % 4 == 0 ? threads / 100 : threads));
  }

  Instant time(int message) {
    return made.time(message, scale.grown());
  }

  /** In the order of their time: keys that come in no order would be loaded far more slowly. */
  static String key(int message) {
    return "%016x".formatted(message) + MessageKey.of("" + message).value().substring(16);
  }

  static String outcome(int message) {
    return message % 100 == 7
        ? "FAILED"
        : message % 1_000 == 10 ? "ACCEPTED" : message % 2 == 0 ? "RECEIVED" : "DELIVERED";
  }

  void insert(Connection db) throws SQLException {
    try (var rows =
        new Bulk(
            db, "delivery", "message, thread_id, number_id, unit, outcome, fault, at, failed_at")) {
      for (var message = 0; message < scale.grown(); message++) {
        var thread = threadOf(message);
        var outcome = outcome(message);
        var failed = outcome.equals("FAILED");
        var at = time(message);
        rows.row(
            key(message),
            thread.id(),
            thread.over().id(),
            site.unit(thread.unit()),
            outcome,
            failed ? FAULTS[message / 100 % FAULTS.length].name() : null,
            at,
            failed ? at.plus(Duration.ofSeconds(30)) : null);
      }
    }
    count(db);
  }

  /** Worked out from what is there, as the product would have counted it message by message. */
  private static void count(Connection db) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(
          """
          insert into delivery_hour (number_id, began_at, messages, received, failed)
          select number_id, began_at, sum(messages), sum(received), sum(failed) from (
            select number_id, date_trunc('hour', at) as began_at, 1 as messages,
              case when outcome = 'RECEIVED' then 1 else 0 end as received, 0 as failed
            from delivery
            union all
            select number_id, date_trunc('hour', failed_at), 0, 0, 1
            from delivery where failed_at is not null) as one_each
          group by number_id, began_at order by 1, 2\
          """);
      statement.execute(
          """
          insert into traffic (number_id, last_used_at, last_failed_at, busy_since)
          select number_id, max(at), max(failed_at), max(case when place = %d then at end)
          from (select number_id, at, failed_at,
              row_number() over (partition by number_id order by at desc) as place
            from delivery) as placed
          group by number_id\
          """
              .formatted(TrafficReader.BUSY_ABOVE + 1));
      statement.execute(
          """
          insert into number_use (number_id, live_threads, last_taken)
          select live_number, count(*), max(since) from conversation
          where live_number is not null group by live_number\
          """);
      statement.execute(
          """
          merge into conversation using
            (select thread_id, max(at) as latest from delivery group by thread_id) as passed
          on conversation.id = passed.thread_id
          when matched and conversation.last_activity_at < passed.latest
            then update set last_activity_at = passed.latest\
          """);
    }
    db.commit();
  }
}
