package com.ptthex.server.messaging.delivery;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failures;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.value.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** Which messages over a number failed, for the features that tell of numbers. */
public final class FailureReader {
  /** How far back it is told. */
  public static final Duration SPAN = Duration.ofDays(30);

  private FailureReader() {}

  private record Failed(
      MessageKey message, Instant failedAt, DeliveryFault fault, ThreadId threadId) {
    Failure shown() {
      return new Failure(failedAt, fault, threadId);
    }

    Cursor cursor() {
      return Keyset.cursor(failedAt.toString(), message.value());
    }
  }

  /** Where the page before ended; the message tells apart what failed at the same instant. */
  private record End(Instant at, String message) {}

  public static Failures page(Work work, WhichFailures which) {
    var after = end(which.after());
    var fetched =
        work.db()
            .createQuery(
                "select message, failed_at, fault, thread_id from delivery where "
                    + Scope.SEES
                    + """
                       and number_id = :number and failed_at > :since
                      and (cast(:at as timestamp(6) with time zone) is null
                        or (failed_at <= :at and (failed_at < :at or message < :message)))
                    order by failed_at desc, message desc limit :limit\
                    """)
            .bind("scope", work.scope().ids())
            .bind("number", which.id())
            .bind("since", work.now().minus(SPAN))
            .bind("at", after.map(End::at))
            .bind("message", after.map(End::message))
            .bind("limit", Keyset.fetch(which.limit()))
            .mapTo(Failed.class)
            .list();
    var slice = Keyset.slice(fetched, which.limit(), Failed::cursor);
    return new Failures(slice.rows().stream().map(Failed::shown).toList(), slice.next());
  }

  private static Optional<End> end(Optional<Cursor> after) {
    try {
      return Keyset.key(after, 2).map(key -> new End(Instant.parse(key.getFirst()), key.getLast()));
    } catch (DateTimeParseException _) {
      throw new Refusal.Invalid("after", "not-a-cursor", Map.of("form", "next-of-a-page")).raise();
    }
  }
}
