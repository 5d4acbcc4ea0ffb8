package com.ptthex.server.attention.alerts;

import static com.ptthex.server.attention.alerts.Watched.afterAll;
import static com.ptthex.server.attention.alerts.Watched.await;
import static com.ptthex.server.attention.alerts.Watched.endedBy;
import static com.ptthex.server.attention.alerts.Watched.nobodySeesAnyInTheSouth;
import static com.ptthex.server.attention.alerts.Watched.only;
import static com.ptthex.server.attention.alerts.Watched.quarantine;
import static com.ptthex.server.attention.alerts.Watched.stands;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestKeys;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.Traffic;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertEvents;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Resolve;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A number that fails comes to somebody's attention, and leaves it again by itself. */
final class NumberAlertsTest {
  private static About numberOf(InboxApi.Row thread) {
    return new About.OfNumber(thread.number().orElseThrow().id());
  }

  @OnBothDatabases
  void aNumberThatFailsIsOneAlertThatGetsWorseAndEndsWithItsQuarantine(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.failed(thread, 1);
      var first = only(site, row -> row.times() == 1);
      assertThat(first.kind()).isEqualTo(AlertKind.NUMBER_HEALTH);
      assertThat(first.about()).isEqualTo(numberOf(thread));
      assertThat(first.severity()).isEqualTo(Severity.WARNING);
      assertThat(first.unit()).isEqualTo(site.north);
      traffic.failed(thread, 2);
      var worse = only(site, row -> row.times() == 3);
      assertThat(worse.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(worse.id()).isEqualTo(first.id());
      assertThat(nobodySeesAnyInTheSouth(site)).isTrue();
      site.number(NumberClass.POOL, site.north);
      quarantine(site, thread);
      only(site, endedBy(Relief.NUMBER_QUARANTINED));
    }
  }

  @OnBothDatabases
  void aFrontDeskThatFailsIsAnAlertOfItsOwnKind(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.FRONT_DESK, site.north);
      var client = site.person(PersonKind.CLIENT, site.north);
      var thread = site.thread(client, Optional.empty(), Purpose.INQUIRY);
      new Traffic(site).failed(thread, 3);
      var alert = only(site, row -> row.times() == 3);
      assertThat(alert.kind()).isEqualTo(AlertKind.FRONT_DESK_FAILING);
      assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    }
  }

  @OnBothDatabases
  void whatArrivesEndsTheAlertOnceNoFailureCountsAndNotBefore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.failed(thread, 1);
      only(site, stands());
      site.passDays(6);
      traffic.delivered(thread, 1);
      only(site, stands());
      assertThat(deeds(site, "alerts.settle")).isZero();
      site.passDays(2);
      traffic.delivered(thread, 1);
      var ended = only(site, endedBy(Relief.HEALTHY_AGAIN));
      assertThat(ended.times()).isEqualTo(1);
      assertThat(deedOf(site.server.store(), AlertEvents.RAISED))
          .isEqualTo("machine:alerts alerts.notice");
      assertThat(deedOf(site.server.store(), AlertEvents.SETTLED))
          .isEqualTo("machine:alerts alerts.settle");
    }
  }

  @OnBothDatabases
  void timeAloneEndsTheAlertEvenWhileTheServerIsOff(TestDatabase database) {
    var data = database.fresh();
    try (var site = TestSite.of(data, TestKeys.fresh())) {
      new Traffic(site).failed(site.thread(site.north), 3);
      only(site, row -> row.times() == 3);
      var port = site.server.address().getPort();
      site.server.close();
      site.passDays(8);
      try (var again = site.again(data, port)) {
        var owner = anew(site);
        await(() -> alerts(owner).stream().anyMatch(endedBy(Relief.HEALTHY_AGAIN)));
        assertThat(alerts(owner)).singleElement().matches(endedBy(Relief.HEALTHY_AGAIN));
        assertThat(deedOf(again.store(), AlertEvents.SETTLED))
            .isEqualTo("machine:alert-review alerts.settle");
      }
    }
  }

  /** The sessions of before are over. */
  private static ApiClient anew(TestSite site) {
    var login = new Login(Role.OWNER + "-" + site.customer.value());
    var session = site.anonymous().call(AccessApi.SIGN_IN, new SignIn(login, TestSite.PASSWORD));
    return site.anonymous().as(session.orThrow().token().value());
  }

  private static List<Row> alerts(ApiClient client) {
    return client.call(AlertsApi.LIST, Find.all()).orThrow().rows();
  }

  @OnBothDatabases
  void afterAnAlertEndedTheNextFailureRaisesAnother(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var traffic = new Traffic(site);
      traffic.failed(thread, 1);
      var first = only(site, stands());
      var resolve = new Resolve(first.id(), Optional.empty(), first.version());
      site.owner().call(AlertsApi.RESOLVE, resolve).orThrow();
      traffic.delivered(thread, 1);
      assertThat(afterAll(site)).hasSize(1);
      traffic.failed(thread, 1);
      assertThat(afterAll(site)).hasSize(2).filteredOn(stands()).hasSize(1);
    }
  }

  @OnBothDatabases
  void newsOfFailuresThatAreLongOverRaisesNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      new Traffic(site).failedAt(thread, site.clock.instant().minus(Duration.ofDays(9)));
      assertThat(afterAll(site)).isEmpty();
      assertThat(deeds(site, "alerts.notice")).isZero();
    }
  }

  @OnBothDatabases
  void whatIsHeardAgainRaisesAndEndsNothingAgain(TestDatabase database) {
    var data = database.fresh();
    var keys = TestKeys.fresh();
    List<Row> before;
    int deeds;
    try (var site = TestSite.of(data, keys)) {
      var traffic = new Traffic(site);
      var getsWorse = site.thread(site.north);
      traffic.failed(getsWorse, 1);
      var first = only(site, stands());
      // Ended by hand, though it goes on failing; then worse than when it was first heard of.
      var resolve = new Resolve(first.id(), Optional.empty(), first.version());
      site.owner().call(AlertsApi.RESOLVE, resolve).orThrow();
      traffic.failed(getsWorse, 2);
      var rests = site.thread(site.south);
      traffic.failed(rests, 1);
      quarantine(site, rests);
      before = afterAll(site);
      assertThat(before).hasSize(4).filteredOn(stands()).hasSize(2);
      deeds = deeds(site, "alerts.%");
      forget(site);
    }
    try (var site = TestSite.of(data, keys)) {
      assertThat(afterAll(site)).isEqualTo(before);
      assertThat(deeds(site, "alerts.%")).isEqualTo(deeds);
    }
  }

  /** As if the power had gone before its place was on the disk. */
  private static void forget(TestSite site) {
    int lost =
        site.server
            .store()
            .writing(db -> db.execute("delete from subscriber_cursor where name = 'alerts'"));
    assertThat(lost).isEqualTo(1);
  }

  private static int deeds(TestSite site, String endpoint) {
    return site.ask(
        Integer.class,
        "select count(*) from audit where outcome = 'DONE' and endpoint like '" + endpoint + "'");
  }

  /** By whom and as what it was done that told this once. */
  private static String deedOf(Store store, EventType told) {
    return Happened.in(store).stream()
        .filter(event -> event.is(told))
        .map(event -> event.row().caller() + " " + event.row().endpoint())
        .reduce(
            (one, other) -> {
              throw new AssertionError("it was told by " + one + " and by " + other);
            })
        .orElseThrow();
  }
}
