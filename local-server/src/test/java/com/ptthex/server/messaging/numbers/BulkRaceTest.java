package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.BulkAsked.quarantine;
import static com.ptthex.server.messaging.numbers.BulkAsked.told;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Outcomes;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** What happens when a bulk meets a deed upon one of its numbers, or under one of its rules. */
final class BulkRaceTest {

  private static List<Row> numbers(TestSite site, NumberClass as, int count) {
    return Stream.generate(() -> site.number(as, site.north)).limit(count).toList();
  }

  private static int rows(TestSite site, String table, String where) {
    return site.ask(Integer.class, "select count(*) from " + table + " where " + where);
  }

  @OnBothDatabases
  void ofABulkAndASingleDeedThatMeetOneChangesTheNumber(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      for (var round = 0; round < 4; round++) {
        // Not of the pool, whose size would move the impact as well.
        var spares = numbers(site, NumberClass.SITTER, 4);
        var contested = spares.getLast();
        var single = new NumbersApi.Release(contested.id(), contested.version());
        var seenSingle = owner.call(NumbersApi.RELEASE.preview(), single).orThrow();
        var bulk = quarantine(spares);
        var seen = owner.call(NumberBulkApi.QUARANTINE.preview(), bulk).orThrow();
        var together = new CyclicBarrier(2);
        Callable<Answer<Outcomes>> many =
            () -> {
              together.await();
              return owner.call(NumberBulkApi.QUARANTINE, bulk, seen);
            };
        Callable<Answer<Row>> one =
            () -> {
              together.await();
              return owner.call(NumbersApi.RELEASE, single, seenSingle);
            };
        var manyAnswer = people.submit(many);
        var oneAnswer = people.submit(one).get();
        var changed =
            rows(
                site,
                "number_history",
                "change <> 'REGISTERED' and number_id = '" + contested.id().value() + "'");
        if (manyAnswer.get() instanceof Answer.Done<Outcomes>(var outcomes)) {
          assertThat(told(outcomes).limit(3)).containsOnly("QUARANTINED POOL");
          assertThat(told(outcomes).skip(3))
              .containsExactly(
                  oneAnswer instanceof Answer.Done<Row>
                      ? "number-changed-meanwhile"
                      : "QUARANTINED POOL");
        } else {
          assertThat(refused(manyAnswer.get()).code()).isEqualTo("impact-moved");
        }
        assertThat(changed).isEqualTo(1);
      }
    }
  }

  @OnBothDatabases
  void twoBulksThatQuarantineTheLastTwoFrontDesksAtOnceLeaveOne(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      var kept = site.number(NumberClass.FRONT_DESK, site.north);
      for (var round = 0; round < 5; round++) {
        var other = site.number(NumberClass.FRONT_DESK, site.north);
        var together = new CyclicBarrier(2);
        var bulks =
            Stream.of(kept, other)
                .<Callable<Answer<Outcomes>>>map(
                    desk -> {
                      var spares = numbers(site, NumberClass.SITTER, 2);
                      var bulk = quarantine(spares.get(0), spares.get(1), desk);
                      var seen = owner.call(NumberBulkApi.QUARANTINE.preview(), bulk).orThrow();
                      return () -> {
                        together.await();
                        return owner.call(NumberBulkApi.QUARANTINE, bulk, seen);
                      };
                    })
                .toList();
        people.invokeAll(bulks);
        var active = "number_class = 'FRONT_DESK' and status = 'ACTIVE'";
        assertThat(rows(site, "managed_number", active)).isEqualTo(1);
        kept =
            owner.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow().rows().stream()
                .filter(row -> row.numberClass() == NumberClass.FRONT_DESK)
                .filter(row -> row.status() == NumberStatus.ACTIVE)
                .findFirst()
                .orElseThrow();
      }
    }
  }
}
