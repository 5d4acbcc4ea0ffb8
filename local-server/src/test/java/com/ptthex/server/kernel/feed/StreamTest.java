package com.ptthex.server.kernel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.http.Limits;
import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.live.LiveEvent;
import com.ptthex.shared.live.Position;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.trust.access.AccessApi;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** The stream over real sockets, as any client may read it. */
final class StreamTest {
  private static final Limits QUICK =
      new Limits(
          1_000_000,
          1_000_000,
          new FeedLimits(8, 4, Duration.ofMillis(40), Duration.ofSeconds(20), 512));

  private static TestSite site(TestDatabase database) {
    return TestSite.on(database, QUICK);
  }

  private static RawReader now(TestSite site, String token) throws IOException {
    return RawReader.now(site.server.address(), token);
  }

  private static long mark(TestSite site) {
    return site.ask(Long.class, "select max(number) from audit");
  }

  @OnBothDatabases
  void aReaderHearsWhatHappensInItsScopeAndWithItsPermissions(TestDatabase database)
      throws IOException {
    try (var site = site(database);
        var owner = now(site, site.token(Role.OWNER, site.customer));
        var north = now(site, site.token(Role.DISPATCHER, site.north));
        var support = now(site, site.token(Role.SUPPORT, site.customer))) {
      var here = site.number(NumberClass.POOL, site.north).id().value();
      var there = site.number(NumberClass.POOL, site.south).id().value();
      var last = mark(site);

      assertThat(owner.eventsUpTo(last)).extracting(LiveEvent::subject).contains(here, there);
      assertThat(north.eventsUpTo(last))
          .filteredOn(event -> event.type().startsWith("numbers."))
          .extracting(LiveEvent::subject)
          .containsExactly(here);
      assertThat(support.eventsUpTo(last)).isEmpty();
    }
  }

  @OnBothDatabases
  void anEventHasTheShapeOfCloudEventsAndHoldsNoNumber(TestDatabase database) throws IOException {
    try (var site = site(database);
        var owner = now(site, site.token(Role.OWNER, site.customer))) {
      var row = site.number(NumberClass.POOL, site.north);
      var frame = owner.until(one -> one.data().contains("numbers.registered")).getLast();
      var event = frame.event();
      assertThat(event.specversion()).isEqualTo("1.0");
      assertThat(event.type()).isEqualTo("numbers.registered");
      assertThat(event.subject()).isEqualTo(row.id().value());
      assertThat(event.data().unit()).isEqualTo(site.north);
      assertThat(event.time()).isEqualTo(site.clock.instant());
      assertThat(frame.data()).doesNotContain(row.number().value().substring(1));
      var deed = site.ask(UUID.class, "select deed from audit where number = " + mark(site));
      assertThat(event.id()).isEqualTo(deed + ".0");
      assertThat(Position.read(frame.id())).contains(new Position(1, mark(site), 0));
    }
  }

  @OnBothDatabases
  void aHeartbeatTellsUpToWhereEvenWhereThereWasNothingToHear(TestDatabase database)
      throws IOException {
    try (var site = site(database);
        var support = now(site, site.token(Role.SUPPORT, site.customer))) {
      assertThat(support.headers()).contains("text/event-stream", "no-store");
      assertThat(support.next().orElseThrow().name()).isEqualTo("opened");
      assertThat(support.next().orElseThrow().name()).isEqualTo("heartbeat");
      site.number(NumberClass.POOL, site.north);
      var upTo = mark(site);
      assertThat(support.eventsUpTo(upTo)).isEmpty();
    }
  }

  @OnBothDatabases
  void whoComesBackHearsWhatItMissedOnceAndInOrder(TestDatabase database) throws IOException {
    try (var site = site(database)) {
      var token = site.token(Role.OWNER, site.customer);
      String last;
      try (var owner = now(site, token)) {
        site.number(NumberClass.POOL, site.north);
        last = owner.until(one -> one.data().contains("numbers.registered")).getLast().id();
      }
      var first = site.number(NumberClass.POOL, site.north).id().value();
      var second = site.number(NumberClass.POOL, site.south).id().value();
      for (var again :
          new RawReader[] {
            RawReader.after(site.server.address(), token, last),
            RawReader.asking(site.server.address(), token, "?after=" + last)
          }) {
        try (again) {
          assertThat(again.eventsUpTo(mark(site)))
              .extracting(LiveEvent::subject)
              .containsExactly(first, second);
        }
      }
    }
  }

  @OnBothDatabases
  void whoComesFromTheBeginningHearsAllOfIt(TestDatabase database) throws IOException {
    try (var site = site(database)) {
      for (var count = 0; count < 30; count++) {
        site.number(NumberClass.POOL, site.north);
      }
      var token = site.token(Role.OWNER, site.customer);
      try (var reader = RawReader.after(site.server.address(), token, "1.0.0")) {
        assertThat(reader.eventsUpTo(mark(site)))
            .hasSize(Happened.at(site).size())
            .extracting(LiveEvent::id)
            .doesNotHaveDuplicates();
      }
    }
  }

  @OnBothDatabases
  void whoSignsOutIsToldAndHearsNoMore(TestDatabase database) throws IOException {
    try (var site = site(database);
        var reader = now(site, site.token(Role.DISPATCHER, site.north))) {
      site.as(Role.DISPATCHER, site.north).call(AccessApi.SIGN_OUT, Nothing.NOTHING).orThrow();
      assertThat(reader.until(frame -> frame.is("ended")).getLast().code())
          .isEqualTo("session-ended");
      assertThat(reader.next()).isEmpty();
    }
  }

  @OnBothDatabases
  void whoseSessionRunsOutIsTold(TestDatabase database) throws IOException {
    try (var site = site(database);
        var reader = now(site, site.token(Role.DISPATCHER, site.north))) {
      site.clock.pass(Duration.ofHours(25));
      assertThat(reader.until(frame -> frame.is("ended")).getLast().code())
          .isEqualTo("session-ended");
    }
  }

  @OnBothDatabases
  void whoIsDisabledHearsNoMore(TestDatabase database) throws IOException {
    try (var site = site(database)) {
      var account = Entrants.account(site, Role.DISPATCHER, site.north);
      var session = site.anonymous().call(AccessApi.SIGN_IN, Entrants.signIn(account)).orThrow();
      try (var reader = now(site, session.token().value())) {
        Entrants.disabled(site, account);
        assertThat(reader.until(frame -> frame.is("ended")).getLast().code())
            .isEqualTo("session-ended");
        assertThat(reader.next()).isEmpty();
      }
    }
  }

  @OnBothDatabases
  void whoseRoleOrScopeChangesIsTold(TestDatabase database) throws IOException {
    try (var site = site(database);
        var demoted = now(site, site.token(Role.CUSTOMER_ADMIN, site.north));
        var moved = now(site, site.token(Role.DISPATCHER, site.south))) {
      change(site, "update account set role = 'SUPPORT' where role = 'CUSTOMER_ADMIN'");
      change(
          site,
          "update account set unit = '%s' where role = 'DISPATCHER'".formatted(site.north.value()));
      for (var reader : new RawReader[] {demoted, moved}) {
        assertThat(reader.until(frame -> frame.is("ended")).getLast().code())
            .isEqualTo("rights-changed");
      }
    }
  }

  private static void change(TestSite site, String sql) {
    assertThat(site.server.store().<Integer>writing(db -> db.execute(sql))).isEqualTo(1);
  }

  @OnBothDatabases
  void aPositionOfAnotherHistoryIsToldToStartOver(TestDatabase database) throws IOException {
    try (var site = site(database);
        var reader =
            RawReader.after(
                site.server.address(), site.token(Role.OWNER, site.customer), "7.1.0")) {
      assertThat(reader.status()).isEqualTo(200);
      assertThat(reader.next().orElseThrow().code()).isEqualTo("restored");
      assertThat(reader.next()).isEmpty();
    }
  }

  @OnBothDatabases
  void thereIsAnEndToHowManyFollow(TestDatabase database) throws IOException {
    try (var site = site(database)) {
      var owner = site.token(Role.OWNER, site.customer);
      var admin = site.token(Role.CUSTOMER_ADMIN, site.customer);
      var support = site.token(Role.SUPPORT, site.customer);
      var readers = new RawReader[8];
      for (var count = 0; count < readers.length; count++) {
        readers[count] = now(site, count < 4 ? owner : admin);
        assertThat(readers[count].status()).isEqualTo(200);
      }
      try (var more = now(site, owner);
          var all = now(site, support)) {
        // There is no place for anybody; with one free, its caller has too many still.
        assertThat(more.status()).isEqualTo(503);
        assertThat(all.status()).isEqualTo(503);
      }
      readers[7].close();
      awaitReaders(site, 7);
      try (var more = now(site, owner);
          var all = now(site, support)) {
        assertThat(more.status()).isEqualTo(429);
        assertThat(all.status()).isEqualTo(200);
      }
      for (var reader : readers) {
        reader.close();
      }
      awaitReaders(site, 0);
    }
  }

  /** A reader that is gone is noticed when it is next told something. */
  private static void awaitReaders(TestSite site, int count) {
    while (site.server.readers() != count) {
      Thread.onSpinWait();
    }
  }

  @OnBothDatabases
  void aServerThatStopsSaysSo(TestDatabase database) throws IOException {
    try (var site = site(database);
        var reader = now(site, site.token(Role.OWNER, site.customer))) {
      reader.next();
      site.server.close();
      assertThat(reader.until(frame -> frame.is("ended")).getLast().code()).isEqualTo("stopping");
    }
  }
}
