package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.delivery.DaysReader;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Counts;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Day;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Report;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichTraffic;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.MessageKey;
import com.ptthex.shared.messaging.delivery.Outcome.Accepted;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.delivery.Outcome.Received;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How much went over a number day by day, in the days of UTC. */
final class NumberDaysTest {
  private static final String COUNTING =
      "/com/ptthex/server/messaging/delivery/V20261121120208__delivery_hour_counted.sql";

  private static NumberId over(InboxApi.Row thread) {
    return thread.number().orElseThrow().id();
  }

  private static List<Day> days(TestSite site, NumberId number) {
    var told = site.owner().call(DeliveryApi.TRAFFIC, new WhichTraffic(number)).orThrow();
    assertThat(told.zone()).isEqualTo("UTC");
    assertThat(told.days()).hasSize(30);
    return told.days();
  }

  private static Optional<Counts> of(List<Day> days, int daysAgo) {
    return days.get(29 - daysAgo).counts();
  }

  @OnBothDatabases
  void whatCameWentAndFailedIsToldOfItsDay(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.delivered(thread, 2);
      traffic.report(thread, over(thread), new Received(), site.clock.instant());
      site.passDays(3);
      traffic.failed(thread, 1);
      site.passDays(1);
      var days = days(site, over(thread));
      assertThat(of(days, 4)).contains(new Counts(1, 2, 0));
      assertThat(of(days, 3)).contains(new Counts(0, 0, 0));
      assertThat(of(days, 1)).contains(new Counts(0, 1, 1));
      assertThat(of(days, 0)).contains(new Counts(0, 0, 0));
      assertThat(of(days, 5)).isEmpty();
    }
  }

  @OnBothDatabases
  void aMessageCountsWhereItWasSentAndItsFailureWhereItFailed(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var sent = site.clock.instant();
      var key = MessageKey.of("SM-made-up");
      site.inside(
          DeliveryApi.REPORT, new Report(key, thread.id(), over(thread), new Accepted(), sent));
      site.passDays(2);
      var gaveUp = new Failed(DeliveryFault.UNREACHABLE, site.clock.instant());
      var news = new Report(key, thread.id(), over(thread), gaveUp, sent);
      site.inside(DeliveryApi.REPORT, news);
      site.inside(DeliveryApi.REPORT, news);
      var days = days(site, over(thread));
      assertThat(of(days, 2)).contains(new Counts(0, 1, 0));
      assertThat(of(days, 0)).contains(new Counts(0, 0, 1));
      var row = site.owner().call(NumbersApi.DETAIL, new Which(over(thread))).orThrow().number();
      assertThat(row.messages7d()).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void whatIsOlderThanThirtyDaysIsNotToldAndOfAnotherNumberNeither(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.delivered(thread, 1);
      site.passDays(30);
      var other = site.thread(site.north);
      traffic.delivered(other, 4);
      assertThat(days(site, over(thread)))
          .extracting(Day::counts)
          .containsOnly(Optional.of(new Counts(0, 0, 0)));
    }
  }

  @OnBothDatabases
  void aNumberOfAnotherBranchIsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.south).id();
      var north = site.as(Role.DISPATCHER, site.north);
      assertThat(refused(north.call(DeliveryApi.TRAFFIC, new WhichTraffic(number))).code())
          .isEqualTo("number-not-found");
    }
  }

  @OnBothDatabases
  void whatWasKeptBeforeItWasCountedByDaysIsCountedAfterwards(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.report(thread, over(thread), new Received(), site.clock.instant());
      traffic.delivered(thread, 2);
      site.clock.pass(Duration.ofHours(30));
      site.signInAnew();
      traffic.failed(thread, 1);
      var counted = days(site, over(thread));
      site.server
          .store()
          .writing(
              db -> {
                db.execute("update delivery_hour set received = 0, failed = 0");
                return db.execute(script());
              });
      assertThat(days(site, over(thread))).isEqualTo(counted);
    }
  }

  @OnBothDatabases
  void theDaysAreFoundByAnIndexHoweverManyMessagesThereAre(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(planOn(site, database))
          .containsAnyOf("PRIMARY_KEY", "delivery_hour_made_once")
          .containsPattern("(?is)number_id.*began_at >=");
    }
  }

  private static String planOn(TestSite site, TestDatabase database) {
    return site.server
        .store()
        .reading(
            db -> {
              if (database == TestDatabase.POSTGRES) {
                // It reads an empty table from end to end, whatever indexes there are.
                db.execute("set local enable_seqscan = off");
              }
              return String.join(
                  " ",
                  db.createQuery("explain " + DaysReader.HOURS)
                      .bind("number", NumberId.made())
                      .bind("since", site.clock.instant())
                      .mapTo(String.class)
                      .list());
            });
  }

  private static String script() {
    try (var sql = Objects.requireNonNull(NumberDaysTest.class.getResourceAsStream(COUNTING))) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
