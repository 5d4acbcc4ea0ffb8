package com.ptthex.server.messaging.optout;

import com.ptthex.shared.messaging.inbox.Keyword;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What phones asked of our numbers. */
final class OptOutStore {
  private final Handle db;

  OptOutStore(Handle db) {
    this.db = db;
  }

  Wish wish(PhoneNumber phone, NumberId number) {
    return Optional.ofNullable(wishes(phone, List.of(number)).get(number)).orElse(Wish.NONE);
  }

  Map<NumberId, Wish> wishes(PhoneNumber phone, Collection<NumberId> numbers) {
    record Stored(NumberId numberId, Optional<Instant> stoppedAt, Optional<Instant> startedAt) {}
    return db.createQuery(
            """
            select number_id, stopped_at, started_at from optout
            where phone = :phone and number_id = any(:numbers)\
            """)
        .bind("phone", phone)
        .bind("numbers", numbers.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(Stored.class)
        .collectToMap(Stored::numberId, row -> new Wish(row.stoppedAt(), row.startedAt()));
  }

  void said(PhoneNumber phone, NumberId number, Keyword word, Instant at) {
    var column =
        switch (word) {
          case STOP -> "stopped_at";
          case START -> "started_at";
          case HELP -> "helped_at";
        };
    db.createUpdate(
            """
            merge into optout
            using (select cast(:phone as varchar(20)) as phone, cast(:number as uuid) as number_id,
                cast(:at as timestamp(6) with time zone) as said_at) as asked
            on optout.phone = asked.phone and optout.number_id = asked.number_id
            when matched then update set
              <column> = case when <column> > asked.said_at then <column> else asked.said_at end
            when not matched then insert (phone, number_id, <column>)
              values (asked.phone, asked.number_id, asked.said_at)\
            """
                .replace("<column>", column))
        .bind("phone", phone)
        .bind("number", number)
        .bind("at", at)
        .execute();
  }
}
