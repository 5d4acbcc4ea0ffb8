package com.ptthex.server.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.delivery.ManyMessages;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.Health;
import com.ptthex.shared.messaging.numbers.LastUse;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a number's row tells of its messages and threads is true at the instant it is asked for. */
final class NumberTrafficTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private static Row row(TestSite site, NumberId number) {
    return site.owner().call(NumbersApi.DETAIL, new Which(number)).orThrow().number();
  }

  private static NumberId over(InboxApi.Row thread) {
    return thread.number().orElseThrow().id();
  }

  @OnBothDatabases
  void aNumberThatCarriedNothingSaysSoAndNamesNoTime(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      assertThat(number.health()).isEqualTo(Health.HEALTHY);
      assertThat(number.lastUsedAt()).isEmpty();
      assertThat(number.messages7d()).isZero();
      assertThat(number.liveThreads()).isZero();
    }
  }

  @OnBothDatabases
  void healthWorsensWithTheFirstAndTheThirdFailureAndHealsSevenDaysAfterEach(
      TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var number = over(thread);
      var traffic = new Traffic(site);
      var began = site.clock.instant();
      for (var expected : List.of(Health.WARNING, Health.WARNING, Health.CRITICAL)) {
        traffic.failed(thread, 1);
        assertThat(row(site, number).health()).isEqualTo(expected);
        site.clock.pass(Duration.ofHours(1));
      }
      passUntil(site, began.plus(WEEK).minusMillis(1));
      assertThat(row(site, number).health()).isEqualTo(Health.CRITICAL);
      passUntil(site, began.plus(WEEK));
      assertThat(row(site, number).health()).isEqualTo(Health.WARNING);
      passUntil(site, began.plus(WEEK).plus(Duration.ofHours(2)));
      assertThat(row(site, number).health()).isEqualTo(Health.HEALTHY);
    }
  }

  @OnBothDatabases
  void aFailureThatIsToldLateCountsFromWhenItHappened(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      var now = site.clock.instant();
      traffic.failed(thread, 2);
      traffic.failedAt(thread, now.minus(WEEK).minusMillis(1));
      assertThat(row(site, over(thread)).health()).isEqualTo(Health.WARNING);
      traffic.failedAt(thread, now.minus(WEEK).plusMillis(1));
      assertThat(row(site, over(thread)).health()).isEqualTo(Health.CRITICAL);
      assertThat(row(site, over(thread)).lastUsedAt()).contains(now);
    }
  }

  @OnBothDatabases
  void theVolumeOfAWeekEndsAtThisVeryInstant(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      site.clock.pass(Duration.ofMinutes(20));
      var first = site.clock.instant();
      traffic.delivered(thread, 2);
      site.clock.pass(Duration.ofMinutes(20));
      traffic.delivered(thread, 3);
      site.clock.pass(Duration.ofMinutes(50));
      traffic.failed(thread, 1);
      assertThat(row(site, over(thread)).messages7d()).isEqualTo(6);
      passUntil(site, first.plus(WEEK).minusMillis(1));
      assertThat(row(site, over(thread)).messages7d()).isEqualTo(6);
      passUntil(site, first.plus(WEEK));
      assertThat(row(site, over(thread)).messages7d()).isEqualTo(4);
      passUntil(site, first.plus(WEEK).plus(Duration.ofMinutes(20)));
      assertThat(row(site, over(thread)).messages7d()).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void liveThreadsAreCountedAsTheyComeAndGo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      assertThat(row(site, over(thread)).liveThreads()).isEqualTo(1);
      var close = new InboxApi.Close(thread.id(), thread.version());
      site.owner().call(InboxApi.CLOSE, close).orThrow();
      assertThat(row(site, over(thread)).liveThreads()).isZero();
    }
  }

  @OnBothDatabases
  void numbersAreFoundByHealthUseAndVolume(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var traffic = new Traffic(site);
      var unused = site.number(NumberClass.FRONT_DESK, site.north).id();
      var monthAgo = site.thread(site.north);
      traffic.delivered(monthAgo, 1);
      site.passDays(20);
      var critical = site.thread(site.north);
      traffic.failed(critical, 3);
      site.passDays(3);
      var warning = site.thread(site.north);
      traffic.failed(warning, 1);
      var busy = site.thread(site.north);
      ManyMessages.delivered(site, busy, 101);
      var justNotBusy = site.thread(site.north);
      ManyMessages.delivered(site, justNotBusy, 100);

      assertThat(found(site, List.of(Health.CRITICAL), Optional.empty(), Optional.empty()))
          .containsExactly(over(critical));
      assertThat(found(site, List.of(Health.WARNING), Optional.empty(), Optional.empty()))
          .containsExactly(over(warning));
      assertThat(
              found(
                  site,
                  List.of(Health.WARNING, Health.CRITICAL),
                  Optional.empty(),
                  Optional.empty()))
          .containsExactlyInAnyOrder(over(critical), over(warning));
      assertThat(found(site, List.of(Health.HEALTHY), Optional.empty(), Optional.empty()))
          .containsExactlyInAnyOrder(unused, over(monthAgo), over(busy), over(justNotBusy));
      assertThat(found(site, List.of(), Optional.of(LastUse.NEVER), Optional.empty()))
          .containsExactly(unused);
      assertThat(found(site, List.of(), Optional.of(LastUse.WITHIN_DAY), Optional.empty()))
          .containsExactlyInAnyOrder(over(warning), over(busy), over(justNotBusy));
      assertThat(found(site, List.of(), Optional.of(LastUse.WITHIN_WEEK), Optional.empty()))
          .hasSize(4);
      assertThat(found(site, List.of(), Optional.of(LastUse.WITHIN_MONTH), Optional.empty()))
          .hasSize(5);
      assertThat(found(site, List.of(), Optional.empty(), Optional.of(true)))
          .containsExactly(over(busy));
      assertThat(found(site, List.of(Health.HEALTHY), Optional.empty(), Optional.of(false)))
          .containsExactlyInAnyOrder(unused, over(monthAgo), over(justNotBusy));
      site.passDays(7);
      assertThat(found(site, List.of(), Optional.empty(), Optional.of(true))).isEmpty();
    }
  }

  private static List<NumberId> found(
      TestSite site, List<Health> health, Optional<LastUse> used, Optional<Boolean> busy) {
    var all = Find.all();
    var find =
        new Find(
            all.numberClass(),
            all.status(),
            all.sitter(),
            all.client(),
            all.assigned(),
            all.setAside(),
            all.unit(),
            all.search(),
            health,
            used,
            busy,
            all.usedWithin(),
            all.usedFrom(),
            all.usedBefore(),
            all.after(),
            all.limit());
    var rows = site.owner().call(NumbersApi.LIST, find).orThrow().rows();
    return rows.stream().map(Row::id).toList();
  }

  private static void passUntil(TestSite site, Instant then) {
    site.clock.pass(Duration.between(site.clock.instant(), then));
    site.signInAnew();
  }
}
