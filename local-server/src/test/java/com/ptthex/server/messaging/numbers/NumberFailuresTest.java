package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.delivery.DeliveryApi.Failure;
import com.ptthex.shared.messaging.delivery.DeliveryApi.WhichFailures;
import com.ptthex.shared.messaging.delivery.DeliveryFault;
import com.ptthex.shared.messaging.delivery.Outcome.Failed;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.ThreadId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What failed over a number: every failure once, latest first, as far back as thirty days. */
final class NumberFailuresTest {
  private static final Duration MONTH = Duration.ofDays(30);

  private static List<InboxApi.Row> threadsOverOneNumber(TestSite site, int count) {
    site.number(NumberClass.POOL, site.north);
    return IntStream.range(0, count)
        .mapToObj(
            _ ->
                site.thread(
                    site.person(PersonKind.CLIENT, site.north), Optional.empty(), Purpose.BOOKING))
        .toList();
  }

  private static NumberId over(InboxApi.Row thread) {
    return thread.number().orElseThrow().id();
  }

  private static List<Failure> walk(TestSite site, NumberId number, int pageSize) {
    var seen = new ArrayList<Failure>();
    Optional<Cursor> next = Optional.empty();
    do {
      var which = new WhichFailures(number, next, Optional.of(new PageSize(pageSize)));
      var page = site.owner().call(DeliveryApi.FAILURES, which).orThrow();
      assertThat(page.failures()).hasSizeBetween(1, pageSize);
      seen.addAll(page.failures());
      next = page.next();
    } while (next.isPresent());
    return seen;
  }

  @OnBothDatabases
  void whatFailedAtTheSameInstantIsToldOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var threads = threadsOverOneNumber(site, 5);
      var number = over(threads.getFirst());
      assertThat(threads).extracting(NumberFailuresTest::over).containsOnly(number);
      var traffic = new Traffic(site);
      var now = site.clock.instant();
      threads.forEach(thread -> traffic.failedAt(thread, now));

      var ids = threads.stream().map(InboxApi.Row::id).toArray(ThreadId[]::new);
      var whole = walk(site, number, 200);
      assertThat(whole).extracting(Failure::thread).containsExactlyInAnyOrder(ids);
      assertThat(whole).extracting(Failure::at).containsOnly(now);
      for (var size : List.of(1, 2, 3, 4)) {
        assertThat(walk(site, number, size)).as("pages of %s", size).isEqualTo(whole);
      }
    }
  }

  @OnBothDatabases
  void theLatestComesFirstWithItsCode(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var threads = threadsOverOneNumber(site, 2);
      var number = over(threads.getFirst());
      var traffic = new Traffic(site);
      var now = site.clock.instant();
      // Told in the wrong order, as providers do.
      traffic.failedAt(threads.getFirst(), now);
      var earlier = new Failed(DeliveryFault.OPTED_OUT, now.minus(Duration.ofHours(1)));
      traffic.report(threads.getLast(), number, earlier, now.minus(Duration.ofHours(2)));
      traffic.delivered(threads.getFirst(), 2);
      assertThat(walk(site, number, 1))
          .containsExactly(
              new Failure(now, DeliveryFault.UNREACHABLE, threads.getFirst().id()),
              new Failure(
                  now.minus(Duration.ofHours(1)), DeliveryFault.OPTED_OUT, threads.getLast().id()));
    }
  }

  @OnBothDatabases
  void thirtyDaysAreToldToTheInstant(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = threadsOverOneNumber(site, 1).getFirst();
      var traffic = new Traffic(site);
      var now = site.clock.instant();
      traffic.failedAt(thread, now.minus(MONTH));
      traffic.failedAt(thread, now.minus(MONTH).plusMillis(1));
      assertThat(walk(site, over(thread), 10))
          .extracting(Failure::at)
          .containsExactly(now.minus(MONTH).plusMillis(1));
    }
  }

  @OnBothDatabases
  void anotherNumbersFailuresAreNotToldAndAForeignNumberIsNone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var one = site.thread(site.north);
      var other = site.thread(site.north);
      assertThat(over(other)).isNotEqualTo(over(one));
      new Traffic(site).failed(one, 1);
      var all = Optional.<PageSize>empty();
      var owner = site.owner();
      var ofOther = new WhichFailures(over(other), Optional.empty(), all);
      assertThat(owner.call(DeliveryApi.FAILURES, ofOther).orThrow().failures()).isEmpty();
      var ofOne = new WhichFailures(over(one), Optional.empty(), all);
      assertThat(owner.call(DeliveryApi.FAILURES, ofOne).orThrow().failures()).hasSize(1);
      var stranger = site.as(Role.DISPATCHER, site.south);
      assertThat(refused(stranger.call(DeliveryApi.FAILURES, ofOne)).code())
          .isEqualTo("number-not-found");
    }
  }

  @OnBothDatabases
  void aCursorOfSomethingElseIsRefused(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      for (var cursor : List.of("nonsense", "YQpi")) {
        var which =
            new WhichFailures(over(thread), Optional.of(new Cursor(cursor)), Optional.empty());
        var problem = refused(site.owner().call(DeliveryApi.FAILURES, which));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.fields().getFirst().code()).isEqualTo("not-a-cursor");
      }
    }
  }
}
