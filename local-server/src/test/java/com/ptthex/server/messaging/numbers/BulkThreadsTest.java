package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.BulkAsked.assign;
import static com.ptthex.server.messaging.numbers.BulkAsked.given;
import static com.ptthex.server.messaging.numbers.BulkAsked.now;
import static com.ptthex.server.messaging.numbers.BulkAsked.ofThreads;
import static com.ptthex.server.messaging.numbers.BulkAsked.quarantine;
import static com.ptthex.server.messaging.numbers.BulkAsked.release;
import static com.ptthex.server.messaging.numbers.BulkAsked.told;
import static com.ptthex.server.testing.TestSite.perform;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers that are picked together leave together: no thread of one goes to another of them. */
final class BulkThreadsTest {

  private static List<Row> numbers(TestSite site, NumberClass as, int count) {
    return Stream.generate(() -> site.number(as, site.north)).limit(count).toList();
  }

  private static InboxApi.Row booking(TestSite site) {
    return site.thread(
        site.person(PersonKind.CLIENT, site.north), Optional.empty(), Purpose.BOOKING);
  }

  private static NumberId numberOf(TestSite site, InboxApi.Row thread) {
    return now(site, thread).number().orElseThrow().id();
  }

  private static Effect threads(String code, String to, int count) {
    return new Effect(code, Map.of("to", to, "threads", "" + count));
  }

  @OnBothDatabases
  void noThreadGoesToANumberThatLeavesWithItsOwn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var used = numbers(site, NumberClass.POOL, 3);
      var threads = IntStream.range(0, 6).mapToObj(_ -> booking(site)).toList();
      // Would be the first choice of each: it has rested longest.
      var idle = site.number(NumberClass.POOL, site.north);
      var leaving = Stream.concat(used.stream(), Stream.of(idle)).toList();
      var stays = numbers(site, NumberClass.POOL, 2);
      var wish = quarantine(leaving);
      var impact = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      assertThat(ofThreads(impact)).containsExactly(threads("threads-move", "pool", 6));
      site.owner().call(NumberBulkApi.QUARANTINE, wish, impact).orThrow();
      // Each thread has moved once, and not from one leaving number to the next.
      assertThat(Happened.times(site, "inbox.moved")).isEqualTo(6);
      assertThat(threads.stream().map(thread -> numberOf(site, thread)).distinct())
          .containsExactlyInAnyOrderElementsOf(stays.stream().map(Row::id).toList());
    }
  }

  @OnBothDatabases
  void aClientWithThreadsOverTwoLeavingNumbersFindsThemWhereTheImpactSaid(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var leaving = numbers(site, NumberClass.POOL, 2);
      var client = site.person(PersonKind.CLIENT, site.north);
      var threads =
          Stream.generate(() -> site.thread(client, Optional.empty(), Purpose.BOOKING))
              .limit(2)
              .toList();
      site.number(NumberClass.POOL, site.north);
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var wish = quarantine(leaving);
      var impact = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      // One pool number carries a client once.
      assertThat(ofThreads(impact))
          .containsExactly(
              threads("threads-fall-back", "frontDesk", 1), threads("threads-move", "pool", 1));
      site.owner().call(NumberBulkApi.QUARANTINE, wish, impact).orThrow();
      assertThat(threads.stream().map(thread -> numberOf(site, thread))).contains(desk.id());
      assertThat(Happened.times(site, "inbox.moved")).isEqualTo(1);
      assertThat(Happened.times(site, "inbox.fell-back")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void everythingAtOnceLeavesOneFrontDeskWithTheThreadsAndSaysSo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 2);
      var threads = IntStream.range(0, 4).mapToObj(_ -> booking(site)).toList();
      var desks = numbers(site, NumberClass.FRONT_DESK, 3);
      var wish = quarantine(Stream.concat(desks.stream(), pool.stream()).toList());
      var impact = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("numbers-change", Map.of("count", "4", "of", "5")),
              new Effect("numbers-stay", Map.of("count", "1", "why", "last-front-desk")),
              new Effect("front-desk-shrinks", Map.of("left", "1")),
              new Effect("pool-runs-low", Map.of("left", "0")));
      assertThat(ofThreads(impact)).containsExactly(threads("threads-fall-back", "frontDesk", 4));
      var outcomes = site.owner().call(NumberBulkApi.QUARANTINE, wish, impact).orThrow();
      assertThat(told(outcomes))
          .containsExactly(
              "QUARANTINED FRONT_DESK",
              "QUARANTINED FRONT_DESK",
              "last-front-desk",
              "QUARANTINED POOL",
              "QUARANTINED POOL");
      assertThat(threads.stream().map(thread -> numberOf(site, thread)))
          .containsOnly(desks.getLast().id());
      assertThat(Happened.times(site, "inbox.fell-back")).isEqualTo(4);
    }
  }

  @OnBothDatabases
  void threadsThatNothingIsLeftForWaitAsTheImpactSaid(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pool = numbers(site, NumberClass.POOL, 2);
      var threads = List.of(booking(site), booking(site));
      var wish = quarantine(pool);
      var impact = site.owner().call(NumberBulkApi.QUARANTINE.preview(), wish).orThrow();
      assertThat(ofThreads(impact))
          .containsExactly(threads("threads-wait-for-a-number", "none", 2));
      site.owner().call(NumberBulkApi.QUARANTINE, wish, impact).orThrow();
      assertThat(threads)
          .allSatisfy(
              thread -> assertThat(now(site, thread).state()).isEqualTo(ThreadState.STRANDED));
    }
  }

  @OnBothDatabases
  void aThreadDoesNotGoToANumberThatTheSameBulkPutsIntoThePool(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var one = sitters(site);
      var other = sitters(site);
      var desk = site.number(NumberClass.FRONT_DESK, site.north);
      var wish = release(one.number(), other.number());
      var impact = site.owner().call(NumberBulkApi.RELEASE.preview(), wish).orThrow();
      assertThat(ofThreads(impact)).containsExactly(threads("threads-fall-back", "frontDesk", 2));
      site.owner().call(NumberBulkApi.RELEASE, wish, impact).orThrow();
      assertThat(Stream.of(one, other).map(each -> numberOf(site, each.thread())))
          .containsOnly(desk.id());
    }
  }

  @OnBothDatabases
  void aNumberThatCanOnlyBeRefusedMayTakeThreads(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var pooled = site.number(NumberClass.POOL, site.north);
      var theirs = sitters(site);
      var wish = release(pooled, theirs.number());
      var impact = site.owner().call(NumberBulkApi.RELEASE.preview(), wish).orThrow();
      assertThat(ofThreads(impact)).containsExactly(threads("threads-move", "pool", 1));
      var outcomes = site.owner().call(NumberBulkApi.RELEASE, wish, impact).orThrow();
      assertThat(told(outcomes)).containsExactly("number-is-in-the-pool", "ACTIVE POOL");
      assertThat(numberOf(site, theirs.thread())).isEqualTo(pooled.id());
    }
  }

  @OnBothDatabases
  void whatASitterMayKeepStaysAndTheRestLeavesAllThatWereGivenAway(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var sitter = site.person(PersonKind.SITTER, site.north).id();
      var pool = numbers(site, NumberClass.POOL, 2);
      var client = site.person(PersonKind.CLIENT, site.north);
      var theirs = site.thread(client, Optional.of(sitter), Purpose.BOOKING);
      var another = booking(site);
      assertThat(numberOf(site, another)).isNotEqualTo(numberOf(site, theirs));
      var left = site.number(NumberClass.POOL, site.north);
      var wish = assign(given(pool.get(0), sitter), given(pool.get(1), sitter));
      var impact = site.owner().call(NumberBulkApi.ASSIGN.preview(), wish).orThrow();
      assertThat(ofThreads(impact)).containsExactly(threads("threads-move", "pool", 1));
      var before = numberOf(site, theirs);
      site.owner().call(NumberBulkApi.ASSIGN, wish, impact).orThrow();
      assertThat(numberOf(site, theirs)).isEqualTo(before);
      assertThat(numberOf(site, another)).isEqualTo(left.id());
    }
  }

  private record Theirs(Row number, InboxApi.Row thread) {}

  /** A sitter's number with a thread of theirs over it. */
  private static Theirs sitters(TestSite site) {
    PersonId sitter = site.person(PersonKind.SITTER, site.north).id();
    var spare = site.number(NumberClass.SITTER, site.north);
    var wish = new NumbersApi.Assign(spare.id(), sitter, spare.version());
    perform(site.owner(), NumbersApi.ASSIGN, wish).orThrow();
    var client = site.person(PersonKind.CLIENT, site.north);
    var thread = site.thread(client, Optional.of(sitter), Purpose.BOOKING);
    var which = new NumbersApi.Which(spare.id());
    return new Theirs(site.owner().call(NumbersApi.DETAIL, which).orThrow().number(), thread);
  }
}
