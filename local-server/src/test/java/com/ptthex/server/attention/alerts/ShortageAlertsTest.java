package com.ptthex.server.attention.alerts;

import static com.ptthex.server.attention.alerts.Watched.afterAll;
import static com.ptthex.server.attention.alerts.Watched.endedBy;
import static com.ptthex.server.attention.alerts.Watched.nobodySeesAnyInTheSouth;
import static com.ptthex.server.attention.alerts.Watched.now;
import static com.ptthex.server.attention.alerts.Watched.only;
import static com.ptthex.server.attention.alerts.Watched.quarantine;
import static com.ptthex.server.attention.alerts.Watched.stands;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.inbox.InboxApi.Close;
import com.ptthex.shared.messaging.inbox.InboxApi.FindNumber;
import com.ptthex.shared.messaging.inbox.InboxApi.Open;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.GiveBack;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;

/** Threads that want a number and find none come to the attention of those who bring numbers. */
final class ShortageAlertsTest {
  private static PeopleApi.Row client(TestSite site, UnitId unit) {
    return site.person(PersonKind.CLIENT, unit);
  }

  private static void declined(TestSite site, Role role, UnitId home, PeopleApi.Row client) {
    var wish = new Open(client.id(), Optional.empty(), Purpose.BOOKING);
    var problem = refused(site.as(role, home).call(InboxApi.OPEN, wish));
    assertThat(problem.code()).isEqualTo("no-number-left");
  }

  @OnBothDatabases
  void openingsDeclinedForWantOfNumbersAreOneAlertUntilThereIsANumber(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var some = client(site, site.north);
      declined(site, Role.DISPATCHER, site.north, some);
      declined(site, Role.DISPATCHER, site.north, some);
      declined(site, Role.CUSTOMER_ADMIN, site.customer, client(site, site.north));
      var alert = only(site, row -> row.times() == 2);
      assertThat(alert.kind()).isEqualTo(AlertKind.POOL_EXHAUSTED);
      assertThat(alert.about()).isEqualTo(new About.OfUnit(site.north));
      assertThat(alert.unit()).isEqualTo(site.north);
      // Those who may bring numbers, and the desk that waits for them; nobody else.
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(admin.call(AlertsApi.LIST, Find.all()).orThrow().rows()).hasSize(1);
      assertThat(nobodySeesAnyInTheSouth(site)).isTrue();

      site.number(NumberClass.POOL, site.south);
      only(site, stands());
      site.number(NumberClass.POOL, site.customer);
      only(site, endedBy(Relief.NUMBER_TO_BE_HAD));
    }
  }

  @OnBothDatabases
  void aNumberThatIsSetAsideIsNoneUntilItIsGivenBack(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var aside = new SetAside(number.id(), new Note("Kept"), Optional.empty(), number.version());
      var kept = perform(site.owner(), AsideApi.SET_ASIDE, aside).orThrow();
      declined(site, Role.DISPATCHER, site.north, client(site, site.north));
      assertThat(only(site, stands()).kind()).isEqualTo(AlertKind.POOL_EXHAUSTED);
      var back = new GiveBack(kept.id(), kept.version());
      perform(site.owner(), AsideApi.GIVE_BACK, back).orThrow();
      only(site, endedBy(Relief.NUMBER_TO_BE_HAD));
    }
  }

  @OnBothDatabases
  void onceTheEndOfBeingSetAsideHasPassedTheNextRoundEndsTheAlert(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var end = Optional.of(site.clock.instant().plus(Duration.ofHours(2)));
      var aside = new SetAside(number.id(), new Note("Kept"), end, number.version());
      perform(site.owner(), AsideApi.SET_ASIDE, aside).orThrow();
      declined(site, Role.DISPATCHER, site.north, client(site, site.north));
      only(site, stands());
      try (var ledger = Ledger.open(site.server.store())) {
        var server = site.server;
        var round =
            new AlertReview(new Ground(server.store(), ledger, server.pipeline(), site.clock));
        site.clock.pass(Duration.ofHours(1));
        round.round();
        only(site, stands());
        site.clock.pass(Duration.ofHours(1));
        round.round();
        only(site, endedBy(Relief.NUMBER_TO_BE_HAD));
      }
    }
  }

  @OnBothDatabases
  void whatOneCallerIsRefusedForTwoUnitsWithinAMinuteIsTwoAlerts(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      declined(site, Role.OWNER, site.customer, client(site, site.north));
      declined(site, Role.OWNER, site.customer, client(site, site.south));
      assertThat(afterAll(site))
          .extracting(AlertsApi.Row::about)
          .containsExactlyInAnyOrder(new About.OfUnit(site.north), new About.OfUnit(site.south));
    }
  }

  @OnBothDatabases
  void aClientWithEveryNumberInUseIsAnAlertUntilOneOfItsThreadsIsClosed(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.POOL, site.north);
      var client = client(site, site.north);
      var thread = site.thread(client, Optional.empty(), Purpose.BOOKING);
      assertThat(afterAll(site)).isEmpty();
      declined(site, Role.DISPATCHER, site.north, client);
      var alert = only(site, stands());
      assertThat(alert.kind()).isEqualTo(AlertKind.CLIENT_WITHOUT_NUMBER);
      assertThat(alert.about()).isEqualTo(new About.OfClient(client.id()));
      // Others find one, which is nothing to this client.
      var others = site.thread(client(site, site.north), Optional.empty(), Purpose.BOOKING);
      site.owner().call(InboxApi.CLOSE, new Close(others.id(), others.version())).orThrow();
      only(site, stands());
      site.owner().call(InboxApi.CLOSE, new Close(thread.id(), thread.version())).orThrow();
      only(site, endedBy(Relief.NUMBER_TO_BE_HAD));
    }
  }

  @OnBothDatabases
  void aThreadThatFellBackToTheFrontDeskSaysThatThePoolIsExhausted(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.number(NumberClass.FRONT_DESK, site.customer);
      quarantine(site, site.thread(site.north));
      var alert = only(site, stands());
      assertThat(alert.kind()).isEqualTo(AlertKind.POOL_EXHAUSTED);
      assertThat(alert.about()).isEqualTo(new About.OfUnit(site.north));
    }
  }

  @OnBothDatabases
  void aThreadWithoutANumberIsOneCriticalAlertUntilItHasOneAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      quarantine(site, thread);
      var alert = only(site, stands());
      assertThat(alert.kind()).isEqualTo(AlertKind.THREAD_WITHOUT_NUMBER);
      assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(alert.about()).isEqualTo(new About.OfThread(thread.id()));
      assertThat(alert.unit()).isEqualTo(site.north);
      site.number(NumberClass.POOL, site.north);
      only(site, stands());
      var find = new FindNumber(thread.id(), now(site, thread).version());
      site.as(Role.DISPATCHER, site.north).call(InboxApi.FIND_NUMBER, find).orThrow();
      only(site, endedBy(Relief.THREAD_HAS_A_NUMBER));
    }
  }

  @OnBothDatabases
  void aThreadThatIsClosedWantsNoNumberAnyMore(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      quarantine(site, thread);
      only(site, stands());
      var close = new Close(thread.id(), now(site, thread).version());
      site.owner().call(InboxApi.CLOSE, close).orThrow();
      only(site, endedBy(Relief.THREAD_CLOSED));
    }
  }
}
