package com.ptthex.server.attention.alerts;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertOrder;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Acknowledge;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.Dismiss;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Raise;
import com.ptthex.shared.attention.alerts.AlertsApi.Resolve;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Settle;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.AlertsApi.WasDismissed;
import com.ptthex.shared.attention.alerts.AlertsApi.WasResolved;
import com.ptthex.shared.attention.alerts.AlertsApi.Which;
import com.ptthex.shared.attention.alerts.Relief;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** One alert for one cause, from when it is raised until after it ended. */
final class AlertsApiTest {
  private final About number = new About.OfNumber(NumberId.made());

  private Row raise(TestSite site, Severity severity) {
    return site.inside(
        AlertsApi.RAISE, new Raise(AlertKind.NUMBER_HEALTH, severity, number, site.north));
  }

  private static Row another(TestSite site, Severity severity) {
    var about = new About.OfNumber(NumberId.made());
    return site.inside(
        AlertsApi.RAISE, new Raise(AlertKind.NUMBER_HEALTH, severity, about, site.north));
  }

  private static Row look(TestSite site, Row alert) {
    return site.owner().call(AlertsApi.DETAIL, new Which(alert.id())).orThrow();
  }

  @OnBothDatabases
  void whatComesAgainWhileItStandsIsCountedAndNotRaisedAgain(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var first = raise(site, Severity.WARNING);
      assertThat(first.standing()).isEqualTo(new Unattended());
      site.clock.pass(Duration.ofMinutes(3));
      var second = raise(site, Severity.WARNING);
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.times()).isEqualTo(2);
      assertThat(second.raisedAt()).isEqualTo(first.raisedAt());
      assertThat(second.lastAt()).isEqualTo(site.clock.instant());
      assertThat(site.owner().call(AlertsApi.LIST, Find.all()).orThrow().rows())
          .containsExactly(second);
    }
  }

  @OnBothDatabases
  void oneCauseToldByManyAtOnceIsOneAlert(TestDatabase database) throws Exception {
    try (var site = TestSite.on(database);
        var machines = Executors.newVirtualThreadPerTaskExecutor()) {
      var told =
          machines.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Row>>mapToObj(_ -> () -> raise(site, Severity.WARNING))
                  .toList());
      assertThat(told.stream().map(each -> each.resultNow().id()).distinct()).hasSize(1);
      assertThat(look(site, told.getFirst().resultNow()).times()).isEqualTo(8);
    }
  }

  @OnBothDatabases
  void anAcknowledgedAlertStaysInHandUntilItGetsWorse(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var raised = raise(site, Severity.WARNING);
      var mine = new Acknowledge(raised.id(), raised.version());
      var inHand = dispatcher.call(AlertsApi.ACKNOWLEDGE, mine).orThrow();
      var by = new InHand(new Label("DISPATCHER"), site.clock.instant());
      assertThat(inHand.standing()).isEqualTo(by);
      assertThat(inHand.severity()).isEqualTo(Severity.WARNING);
      var twice = new Acknowledge(inHand.id(), inHand.version());
      assertThat(refused(dispatcher.call(AlertsApi.ACKNOWLEDGE, twice)).code())
          .isEqualTo("alert-is-in-hand");

      assertThat(raise(site, Severity.INFO).severity()).isEqualTo(Severity.WARNING);
      assertThat(raise(site, Severity.WARNING).standing()).isEqualTo(by);
      var worse = raise(site, Severity.CRITICAL);
      assertThat(worse.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(worse.standing()).isEqualTo(new Unattended());
      assertThat(worse.id()).isEqualTo(raised.id());
    }
  }

  @OnBothDatabases
  void anEndedAlertIsKeptAndItsCauseMayRaiseAnother(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var raised = raise(site, Severity.CRITICAL);
      var note = Optional.of(new Note("Carrier says it is mended."));
      var resolve = new Resolve(raised.id(), note, raised.version());
      var ended = site.owner().call(AlertsApi.RESOLVE, resolve).orThrow();
      assertThat(ended.standing())
          .isEqualTo(new WasResolved(new Label("OWNER"), site.clock.instant(), note));
      var again = new Resolve(ended.id(), Optional.empty(), ended.version());
      assertThat(refused(site.owner().call(AlertsApi.RESOLVE, again)).code())
          .isEqualTo("alert-has-ended");

      var next = raise(site, Severity.WARNING);
      assertThat(next.id()).isNotEqualTo(raised.id());
      assertThat(next.times()).isEqualTo(1);
      assertThat(look(site, raised)).isEqualTo(ended);
    }
  }

  @OnBothDatabases
  void aCriticalAlertIsNeverDismissed(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var critical = another(site, Severity.CRITICAL);
      var wish = new Dismiss(critical.id(), Optional.empty(), critical.version());
      assertThat(refused(site.owner().call(AlertsApi.DISMISS, wish)).code())
          .isEqualTo("critical-alert-is-resolved");
      var warning = another(site, Severity.WARNING);
      var reason = Optional.of(new Note("The number was only tried out."));
      var milder = new Dismiss(warning.id(), reason, warning.version());
      assertThat(site.owner().call(AlertsApi.DISMISS, milder).orThrow().standing())
          .isEqualTo(new WasDismissed(new Label("OWNER"), site.clock.instant(), reason));
      assertThat(look(site, warning).standing())
          .isEqualTo(new WasDismissed(new Label("OWNER"), site.clock.instant(), reason));
    }
  }

  @OnBothDatabases
  void anAlertOfWhichNothingCanBeToldIsNotEndedByAMachine(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var raised = raise(site, Severity.WARNING);
      assertThat(site.inside(AlertsApi.SETTLE, new Settle(raised.id())).by()).isEmpty();
      assertThat(look(site, raised)).isEqualTo(raised);
    }
  }

  @OnBothDatabases
  void anAlertEndsByItselfOnlyWhenItsCauseIsGoneAndOnlyOnce(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var thread = site.thread(site.north);
      var about = new About.OfThread(thread.id());
      var wish = new Raise(AlertKind.THREAD_WITHOUT_NUMBER, Severity.CRITICAL, about, site.north);
      var raised = site.inside(AlertsApi.RAISE, wish);
      var settle = new Settle(raised.id());
      assertThat(site.inside(AlertsApi.SETTLE, settle).by()).contains(Relief.THREAD_HAS_A_NUMBER);
      assertThat(look(site, raised).standing())
          .isEqualTo(new CauseGone(Relief.THREAD_HAS_A_NUMBER, site.clock.instant()));
      var next = site.inside(AlertsApi.RAISE, wish);
      assertThat(site.inside(AlertsApi.SETTLE, settle).by()).isEmpty();
      assertThat(look(site, next).standing()).isEqualTo(new Unattended());
    }
  }

  @OnBothDatabases
  void everyFilterFindsWhatItSaysLatestFirstAndOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 5; count++) {
        site.clock.pass(Duration.ofMinutes(count % 2));
        another(site, count < 2 ? Severity.CRITICAL : Severity.WARNING);
      }
      var all = walk(site, List.of(), List.of());
      assertThat(all).hasSize(5).doesNotHaveDuplicates();
      assertThat(all).isSortedAccordingTo(Comparator.comparing(Row::raisedAt).reversed());
      var some = all.getLast();
      var resolve = new Resolve(some.id(), Optional.empty(), some.version());
      site.owner().call(AlertsApi.RESOLVE, resolve).orThrow();
      assertThat(walk(site, List.of(AlertState.STANDING), List.of())).hasSize(4);
      assertThat(walk(site, List.of(AlertState.STANDING), List.of(Severity.CRITICAL))).hasSize(1);
      assertThat(walk(site, List.of(AlertState.RESOLVED), List.of()))
          .extracting(Row::id)
          .containsExactly(some.id());
    }
  }

  @OnBothDatabases
  void theWorstComeFirstAndTheLatestAmongThemOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var severity : List.of(Severity.WARNING, Severity.CRITICAL, Severity.INFO)) {
        another(site, severity);
        another(site, severity);
        site.clock.pass(Duration.ofMinutes(1));
        another(site, severity);
      }
      var order = Optional.of(AlertOrder.WORST_FIRST);
      var worst =
          new Find(
              List.of(AlertState.STANDING),
              List.of(),
              List.of(AlertKind.NUMBER_HEALTH),
              order,
              Optional.empty(),
              Optional.empty());
      var all = walk(site, worst);
      assertThat(all).hasSize(9).doesNotHaveDuplicates();
      assertThat(all)
          .isSortedAccordingTo(
              Comparator.comparing(Row::severity).thenComparing(Row::raisedAt).reversed());
      var otherKind =
          new Find(
              List.of(),
              List.of(),
              List.of(AlertKind.POOL_EXHAUSTED),
              order,
              Optional.empty(),
              Optional.empty());
      assertThat(walk(site, otherKind)).isEmpty();
    }
  }

  private static List<Row> walk(TestSite site, List<AlertState> states, List<Severity> severities) {
    return walk(site, Find.only(states, severities));
  }

  private static List<Row> walk(TestSite site, Find wanted) {
    var rows = new ArrayList<Row>();
    Optional<Cursor> next = Optional.empty();
    do {
      var find = wanted.page(next, Optional.of(new PageSize(2)));
      var page = site.owner().call(AlertsApi.LIST, find).orThrow();
      rows.addAll(page.rows());
      next = page.next();
    } while (next.isPresent());
    return rows;
  }
}
