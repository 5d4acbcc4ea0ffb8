package com.ptthex.server.messaging.numbers;

import static com.ptthex.server.messaging.numbers.Asked.quarantine;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.InboxApi.Happening;
import com.ptthex.shared.messaging.inbox.InboxApi.Open;
import com.ptthex.shared.messaging.inbox.InboxEvents;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Release;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.NumbersApi.Which;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number that goes takes no thread with it. */
final class ThreadMovesTest {

  private static InboxApi.Row booking(TestSite site) {
    return site.thread(
        site.person(PersonKind.CLIENT, site.north), Optional.empty(), Purpose.BOOKING);
  }

  private static InboxApi.Detail detail(TestSite site, InboxApi.Row thread) {
    return site.owner().call(InboxApi.DETAIL, new InboxApi.Which(thread.id())).orThrow();
  }

  private static NumberId numberOf(TestSite site, InboxApi.Row thread) {
    return detail(site, thread).thread().number().orElseThrow().id();
  }

  private static Impact preview(TestSite site, Row number) {
    return site.owner().call(NumbersApi.QUARANTINE.preview(), quarantine(number)).orThrow();
  }

  private static Stream<Effect> ofThreads(Impact impact) {
    return impact.effects().stream().filter(effect -> effect.code().startsWith("threads-"));
  }

  @OnBothDatabases
  void theThreadsOfAQuarantinedNumberGoToOthersAsItsImpactSaid(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var leaving = site.number(NumberClass.POOL, site.north);
      var threads = List.of(booking(site), booking(site), booking(site));
      IntStream.range(0, 2).forEach(_ -> site.number(NumberClass.POOL, site.north));

      var impact = preview(site, leaving);
      assertThat(ofThreads(impact))
          .containsExactly(new Effect("threads-move", Map.of("to", "pool", "threads", "3")));
      assertThat(impact.touched().stream().filter(one -> one.kind().equals("thread")))
          .extracting(Touched::id)
          .containsExactlyElementsOf(threads.stream().map(row -> row.id().value()).toList());
      site.owner().call(NumbersApi.QUARANTINE, quarantine(leaving), impact).orThrow();

      // Over both others, not all over one.
      assertThat(threads.stream().map(thread -> numberOf(site, thread)).distinct())
          .hasSize(2)
          .doesNotContain(leaving.id());
      assertThat(detail(site, threads.getFirst()).happenings())
          .extracting(Happening::change)
          .containsExactly(Change.MOVED, Change.OPENED);
      assertThat(Happened.times(site, InboxEvents.MOVED)).isEqualTo(3);
      var after = site.owner().call(NumbersApi.DETAIL, new Which(leaving.id())).orThrow();
      assertThat(after.number().liveThreads()).isZero();
    }
  }

  @OnBothDatabases
  void aReleasedNumberLeavesItsSittersClientsToThePool(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var spare = site.number(NumberClass.SITTER, site.north);
      var sitter = site.person(PersonKind.SITTER, site.north);
      var assigned = assign(site, spare, sitter.id());
      var client = site.person(PersonKind.CLIENT, site.north);
      var thread = site.thread(client, Optional.of(sitter.id()), Purpose.BOOKING);
      assertThat(numberOf(site, thread)).isEqualTo(spare.id());
      var pool = site.number(NumberClass.POOL, site.north);
      var release = new Release(spare.id(), assigned.version());
      perform(site.owner(), NumbersApi.RELEASE, release).orThrow();
      assertThat(numberOf(site, thread)).isEqualTo(pool.id());
    }
  }

  private static Row assign(TestSite site, Row number, PersonId sitter) {
    var wish = new Assign(number.id(), sitter, number.version());
    return perform(site.owner(), NumbersApi.ASSIGN, wish).orThrow();
  }

  @OnBothDatabases
  void aPoolNumberThatBecomesASittersKeepsTheirThreadsAndNoOthers(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var sitter = site.person(PersonKind.SITTER, site.north);
      var number = site.number(NumberClass.POOL, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      var theirs = site.thread(client, Optional.of(sitter.id()), Purpose.BOOKING);
      var another = booking(site);
      var pool = site.number(NumberClass.POOL, site.north);
      var wish = new Assign(number.id(), sitter.id(), number.version());
      var impact = site.owner().call(NumbersApi.ASSIGN.preview(), wish).orThrow();
      assertThat(ofThreads(impact))
          .containsExactly(new Effect("threads-move", Map.of("to", "pool", "threads", "1")));
      site.owner().call(NumbersApi.ASSIGN, wish, impact).orThrow();
      assertThat(numberOf(site, theirs)).isEqualTo(number.id());
      assertThat(detail(site, theirs).thread().number().orElseThrow().numberClass())
          .isEqualTo(NumberClass.SITTER);
      assertThat(numberOf(site, another)).isEqualTo(pool.id());
    }
  }

  @OnBothDatabases
  void whereNoNumberIsLeftTheFrontDeskHasTheThreadAndWithoutOneItWaits(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var only = site.number(NumberClass.POOL, site.north);
      var thread = booking(site);
      assertThat(ofThreads(preview(site, only)))
          .containsExactly(
              new Effect("threads-wait-for-a-number", Map.of("to", "none", "threads", "1")));
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      assertThat(ofThreads(preview(site, only)))
          .containsExactly(
              new Effect("threads-fall-back", Map.of("to", "frontDesk", "threads", "1")));
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(only)).orThrow();
      assertThat(numberOf(site, thread)).isEqualTo(desk.id());
      assertThat(Happened.times(site, InboxEvents.FELL_BACK)).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void aThreadWithoutANumberStaysLiveAndCanBeClosed(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var only = site.number(NumberClass.POOL, site.north);
      var thread = booking(site);
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(only)).orThrow();
      var stranded = detail(site, thread).thread();
      assertThat(stranded.state()).isEqualTo(ThreadState.STRANDED);
      assertThat(stranded.number()).isEmpty();
      assertThat(Happened.times(site, InboxEvents.STRANDED)).isEqualTo(1);
      var close = new Close(thread.id(), stranded.version());
      assertThat(site.owner().call(InboxApi.CLOSE, close).orThrow().state())
          .isEqualTo(ThreadState.CLOSED);
    }
  }

  @OnBothDatabases
  void whatOthersWriteMovesNobodysImpactButAThreadOfThisNumberDoes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var leaving = site.number(NumberClass.POOL, site.north);
      var thread = booking(site);
      IntStream.range(0, 8).forEach(_ -> site.number(NumberClass.POOL, site.north));
      var seen = preview(site, leaving);
      // Others open threads, and messages come and go on this very thread.
      booking(site);
      new Traffic(site).delivered(thread, 3);
      assertThat(preview(site, leaving).withToken("")).isEqualTo(seen.withToken(""));
      var detail = detail(site, thread).thread();
      site.owner().call(InboxApi.CLOSE, new Close(thread.id(), detail.version())).orThrow();
      var problem = refused(site.owner().call(NumbersApi.QUARANTINE, quarantine(leaving), seen));
      assertThat(problem.code()).isEqualTo("impact-moved");
      assertThat(ofThreads(problem.impact().orElseThrow())).isEmpty();
    }
  }

  @OnBothDatabases
  void ofManyThreadsSomeAreNamedAndTheirNumberIsToldRoughly(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var leaving = site.number(NumberClass.POOL, site.north);
      IntStream.range(0, 23).forEach(_ -> booking(site));
      site.number(NumberClass.POOL, site.north);
      var impact = preview(site, leaving);
      assertThat(ofThreads(impact))
          .containsExactly(new Effect("threads-move", Map.of("to", "pool", "threads", ">10")));
      assertThat(impact.touched().stream().filter(one -> one.kind().equals("thread"))).hasSize(20);
      perform(site.owner(), NumbersApi.QUARANTINE, quarantine(leaving)).orThrow();
      assertThat(Happened.times(site, InboxEvents.MOVED)).isEqualTo(23);
    }
  }

  @OnBothDatabases
  void aThreadBeyondTheCallersScopeMovesAndIsNotShown(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var patrol = site.unit(site.north, "Patrol");
      var spare = site.number(NumberClass.SITTER, patrol);
      var sitter = site.person(PersonKind.SITTER, patrol);
      assign(site, spare, sitter.id());
      var client = site.person(PersonKind.CLIENT, site.north);
      var thread = site.thread(client, Optional.of(sitter.id()), Purpose.BOOKING);
      site.number(NumberClass.POOL, site.north);
      var number = site.owner().call(NumbersApi.DETAIL, new Which(spare.id())).orThrow().number();
      var admin = site.as(Role.CUSTOMER_ADMIN, patrol);
      var impact = admin.call(NumbersApi.QUARANTINE.preview(), quarantine(number)).orThrow();
      assertThat(ofThreads(impact)).hasSize(1);
      assertThat(impact.toString()).doesNotContain(thread.id().value().toString());
      admin.call(NumbersApi.QUARANTINE, quarantine(number), impact).orThrow();
      assertThat(numberOf(site, thread)).isNotEqualTo(spare.id());
    }
  }

  @OnBothDatabases
  void noThreadSettlesOnANumberThatLeavesAtTheSameMoment(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var owner = site.owner();
      site.number(NumberClass.FRONT_DESK, site.customer);
      for (var round = 0; round < 8; round++) {
        var number = site.number(NumberClass.POOL, site.north);
        var client = site.person(PersonKind.CLIENT, site.north);
        var open = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
        var impact = preview(site, number);
        var together = new CyclicBarrier(2);
        people.invokeAll(
            List.<Callable<Object>>of(
                () -> {
                  together.await();
                  return owner.call(InboxApi.OPEN, open);
                },
                () -> {
                  together.await();
                  return owner.call(NumbersApi.QUARANTINE, quarantine(number), impact);
                }));
        assertThat(
                site.ask(
                    Integer.class,
                    """
                    select count(*) from conversation
                    join managed_number on managed_number.id = conversation.live_number
                    where managed_number.status = 'QUARANTINED'\
                    """))
            .isZero();
      }
    }
  }
}
