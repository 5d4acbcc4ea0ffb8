package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What waited to be put right when a site was brought up to date is still put right. */
final class RoutesOfBeforeTest {
  private static final String SCRIPT = "V20261130210001__routes_together.sql";

  private static int waits(Handle db, String queue, String payload) {
    return db.createUpdate(
            """
            insert into intent (id, queue, unit, payload, state, attempts, doubtful, next_at,
              made_at, version)
            values (:id, :queue, :id, :payload, 'WAITING', 0, false, :now, :now, 1)\
            """)
        .bind("id", UUID.randomUUID())
        .bind("queue", queue)
        .bind("payload", payload)
        .bind("now", Instant.EPOCH)
        .execute();
  }

  private static List<String> payloads(Handle db, String queue) {
    return db.createQuery("select payload from intent where queue = :queue")
        .bind("queue", queue)
        .mapTo(String.class)
        .list();
  }

  @OnBothDatabases
  void itNamesItsNumberAsOneOfSeveral(TestDatabase database) throws Exception {
    var number = NumberId.made();
    var before = "{\"number\":\"" + number.value() + "\"}";
    try (var store = Store.open(database.fresh());
        var script = Objects.requireNonNull(Routing.class.getResourceAsStream(SCRIPT))) {
      var update = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      store.writing(
          db ->
              waits(db, Routing.QUEUE.name(), before)
                  + waits(db, "another", before)
                  + db.execute(update));

      List<String> now = store.reading(db -> payloads(db, Routing.QUEUE.name()));
      assertThat(now)
          .extracting(it -> Wire.read(it.getBytes(StandardCharsets.UTF_8), Routing.Route.class))
          .containsExactly(new Routing.Route(List.of(number)));
      List<String> others = store.reading(db -> payloads(db, "another"));
      assertThat(others).as("of others").containsExactly(before);
    }
  }
}
