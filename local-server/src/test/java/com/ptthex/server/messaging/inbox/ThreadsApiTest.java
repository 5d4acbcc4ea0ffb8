package com.ptthex.server.messaging.inbox;

import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Change;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.InboxApi.Find;
import com.ptthex.shared.messaging.inbox.InboxApi.Happening;
import com.ptthex.shared.messaging.inbox.InboxApi.Open;
import com.ptthex.shared.messaging.inbox.InboxApi.Row;
import com.ptthex.shared.messaging.inbox.InboxApi.Which;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Chosen;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Declined;
import com.ptthex.shared.messaging.numbers.NumberChoiceApi.Wish;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What people do with threads, and over which numbers they go. */
final class ThreadsApiTest {

  @OnBothDatabases
  void aThreadIsOpenedOverAChosenNumberAndTheAnswerSaysWhy(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      var wish = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
      var opened = site.owner().call(InboxApi.OPEN, wish).orThrow();
      assertThat(opened.thread().number().orElseThrow().number()).isEqualTo(number.number());
      assertThat(opened.thread().state()).isEqualTo(ThreadState.LIVE);
      assertThat(opened.why())
          .filteredOn(step -> step.finding() == Finding.FIRED)
          .extracting(Step::rule)
          .containsExactly("longest-rested-of-the-pool");

      site.clock.pass(Duration.ofMinutes(5));
      var close = new Close(opened.thread().id(), opened.thread().version());
      assertThat(site.owner().call(InboxApi.CLOSE, close).orThrow().state())
          .isEqualTo(ThreadState.CLOSED);
      assertThat(refused(site.owner().call(InboxApi.CLOSE, close)).code())
          .isEqualTo("thread-changed-meanwhile");
      var detail = site.owner().call(InboxApi.DETAIL, new Which(opened.thread().id())).orThrow();
      assertThat(detail.happenings())
          .extracting(Happening::change)
          .containsExactly(Change.CLOSED, Change.OPENED);
    }
  }

  @OnBothDatabases
  void aSittersClientWritesToTheSittersNumberAndAnInquiryToTheFrontDesk(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var desk = site.number(NumberClass.FRONT_DESK, site.customer);
      site.number(NumberClass.POOL, site.north);
      var spare = site.number(NumberClass.SITTER, site.north);
      var sitter = site.person(PersonKind.SITTER, site.north);
      var given = new Assign(spare.id(), sitter.id(), spare.version());
      perform(site.owner(), NumbersApi.ASSIGN, given).orThrow();
      var client = site.person(PersonKind.CLIENT, site.north);

      var served = site.thread(client, Optional.of(sitter.id()), Purpose.BOOKING);
      assertThat(served.number().orElseThrow().id()).isEqualTo(spare.id());
      assertThat(served.sitter().orElseThrow().name()).isEqualTo(sitter.name());
      var asked = site.thread(client, Optional.empty(), Purpose.INQUIRY);
      assertThat(asked.number().orElseThrow().id()).isEqualTo(desk.id());
    }
  }

  @OnBothDatabases
  void aClientNeverHasTheSamePoolNumberInTwoLiveThreads(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.person(PersonKind.CLIENT, site.north);
      var first = site.number(NumberClass.POOL, site.north);
      var thread = site.thread(client, Optional.empty(), Purpose.BOOKING);
      var again = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
      var problem = refused(site.owner().call(InboxApi.OPEN, again));
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.code()).isEqualTo("no-number-left");

      var other = site.number(NumberClass.POOL, site.north);
      var second = site.thread(client, Optional.empty(), Purpose.BOOKING);
      assertThat(second.number().orElseThrow().id()).isEqualTo(other.id());
      // Once the thread is closed its number may be had at once.
      site.owner().call(InboxApi.CLOSE, new Close(thread.id(), thread.version())).orThrow();
      var third = site.owner().call(InboxApi.OPEN, again).orThrow();
      assertThat(third.thread().number().orElseThrow().id()).isEqualTo(first.id());
      assertThat(third.why().getLast())
          .satisfies(
              step -> {
                assertThat(step.rule()).isEqualTo("unrested-when-none-is-rested");
                assertThat(step.finding()).isEqualTo(Finding.FIRED);
              });
    }
  }

  @OnBothDatabases
  void ofManyWhoOpenThreadsWithOneClientAtOnceNoTwoGetOneNumber(TestDatabase database)
      throws Exception {
    try (var site = TestSite.on(database);
        var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var client = site.person(PersonKind.CLIENT, site.north);
      IntStream.range(0, 4).forEach(_ -> site.number(NumberClass.POOL, site.north));
      var wish = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
      var owner = site.owner();
      var together = new CyclicBarrier(4);
      var opened =
          people.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<Row>>mapToObj(
                      _ ->
                          () -> {
                            together.await();
                            return owner.call(InboxApi.OPEN, wish).orThrow().thread();
                          })
                  .toList());
      assertThat(opened.stream().map(row -> row.resultNow().number().orElseThrow().id()).distinct())
          .hasSize(4);
    }
  }

  @OnBothDatabases
  void aPreviewOfTheChoiceSaysWhatOpeningThenDoes(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.person(PersonKind.CLIENT, site.north);
      var wish = new Wish(client.id(), Optional.empty(), Purpose.BOOKING);
      assertThat(site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow().outcome())
          .isInstanceOfSatisfying(
              Declined.class, none -> assertThat(none.code()).isEqualTo("no-number-left"));
      IntStream.range(0, 3).forEach(_ -> site.number(NumberClass.POOL, site.north));
      var told = site.owner().call(NumberChoiceApi.CHOICE, wish).orThrow();
      var open = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
      var opened = site.owner().call(InboxApi.OPEN, open).orThrow();
      assertThat(told.steps()).isEqualTo(opened.why());
      assertThat(told.outcome())
          .isInstanceOfSatisfying(
              Chosen.class,
              chosen ->
                  assertThat(chosen.id()).isEqualTo(opened.thread().number().orElseThrow().id()));
    }
  }

  @OnBothDatabases
  void aThreadIsOnlyWithAClientAndAnOwnSitter(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.person(PersonKind.CLIENT, site.north);
      var stranger = site.person(PersonKind.SITTER, site.south);
      var withSitter = new Open(client.id(), Optional.of(stranger.id()), Purpose.BOOKING);
      assertThat(refused(site.owner().call(InboxApi.OPEN, withSitter)).code())
          .isEqualTo("sitter-of-another-unit");
      var toSitter = new Open(stranger.id(), Optional.empty(), Purpose.BOOKING);
      assertThat(refused(site.owner().call(InboxApi.OPEN, toSitter)).code())
          .isEqualTo("client-not-found");
    }
  }

  @OnBothDatabases
  void aBranchNeverTakesANumberOfAnother(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.south);
      site.number(NumberClass.FRONT_DESK, site.south);
      var client = site.person(PersonKind.CLIENT, site.north);
      var wish = new Open(client.id(), Optional.empty(), Purpose.INQUIRY);
      assertThat(refused(site.owner().call(InboxApi.OPEN, wish)).code())
          .isEqualTo("no-number-left");
    }
  }

  @OnBothDatabases
  void everyFilterFindsWhatItSaysLatestFirstAndOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var rows = new ArrayList<Row>();
      for (var count = 0; count < 7; count++) {
        site.clock.pass(Duration.ofMinutes(count % 2));
        rows.add(site.thread(count < 5 ? site.north : site.south));
      }
      var closed = rows.getFirst();
      site.owner().call(InboxApi.CLOSE, new Close(closed.id(), closed.version())).orThrow();
      var all = walk(site.owner(), Find.all());
      assertThat(all).extracting(Row::id).hasSize(7).doesNotHaveDuplicates();
      assertThat(all)
          .isSortedAccordingTo(java.util.Comparator.comparing(Row::lastActivityAt).reversed());
      assertThat(walk(site.as(Role.DISPATCHER, site.south), Find.all())).hasSize(2);
      var live = find(List.of(ThreadState.LIVE), Optional.empty());
      assertThat(walk(site.owner(), live)).hasSize(6).doesNotContain(closed);
      var some = rows.get(3);
      var withClient = find(List.of(), Optional.of(some.participant().id()));
      assertThat(walk(site.owner(), withClient)).containsExactly(some);
      var over = Find.over(some.number().orElseThrow().id());
      assertThat(walk(site.owner(), over)).containsExactly(some);
    }
  }

  private static Find find(
      List<ThreadState> states, Optional<com.ptthex.shared.messaging.people.PersonId> client) {
    return new Find(
        states, Optional.empty(), client, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<Row> walk(ApiClient client, Find find) {
    var rows = new ArrayList<Row>();
    Optional<Cursor> next = Optional.empty();
    do {
      var asked =
          new Find(
              find.state(),
              find.number(),
              find.participant(),
              find.sitter(),
              next,
              Optional.of(new PageSize(2)));
      var page = client.call(InboxApi.LIST, asked).orThrow();
      rows.addAll(page.rows());
      next = page.next();
    } while (next.isPresent());
    return rows;
  }
}
