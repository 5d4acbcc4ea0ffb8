package com.ptthex.console.attention.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.place.Place;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Raise;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.WasDismissed;
import com.ptthex.shared.attention.alerts.AlertsApi.WasResolved;
import com.ptthex.shared.attention.alerts.AlertsApi.Which;
import com.ptthex.shared.attention.alerts.Severity;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class AlertsAtAServerTest {
  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();

  @AfterEach
  void close() {
    site.close();
  }

  private AlertsModel modelFor(ApiClient client) {
    var model = new AlertsModel(Desks.at(client, threads, site.clock));
    read(model);
    return model;
  }

  private List<Row> read(AlertsModel model) {
    model.reload();
    threads.run();
    return model.rows().lastRead().map(read -> read.rows()).orElse(List.of());
  }

  private Row raise(Severity severity, NumberId about) {
    return site.inside(
        AlertsApi.RAISE,
        new Raise(AlertKind.NUMBER_HEALTH, severity, new About.OfNumber(about), site.north));
  }

  private Row raise(Severity severity) {
    return raise(severity, site.number(NumberClass.POOL, site.north).id());
  }

  private Row now(Row alert) {
    return site.owner().call(AlertsApi.DETAIL, new Which(alert.id())).orThrow();
  }

  @Test
  void whatStandsComesWorstFirstAndWhatEndedIsReadWhenAskedFor() {
    var warning = raise(Severity.WARNING);
    site.clock.pass(Duration.ofMinutes(1));
    var critical = raise(Severity.CRITICAL);
    site.clock.pass(Duration.ofMinutes(1));
    var info = raise(Severity.INFO);
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    assertThat(read(model)).containsExactly(critical, warning, info);
    model.filter().severities().set(Set.of(Severity.WARNING.name()));
    threads.run();
    assertThat(read(model)).containsExactly(warning);
    model.filter().severities().set(Set.of());
    model.rows().choose(Set.of(info.id()));
    threads.run();
    model.rows().choose(Set.of(info.id()));
    model.resolving().deed().begin();
    model.resolving().deed().action().start();
    threads.run();
    assertThat(read(model)).containsExactly(critical, warning);
    model.filter().states().set(Set.of(AlertState.RESOLVED.name()));
    threads.run();
    assertThat(read(model)).extracting(Row::id).containsExactly(info.id());
  }

  @Test
  void itIsTakenInHandOnceAndResolvedWithANote() {
    var alert = raise(Severity.CRITICAL);
    var model = modelFor(site.as(Role.CUSTOMER_ADMIN, site.customer));
    model.rows().choose(Set.of(alert.id()));
    model.acknowledging().start();
    threads.run();
    read(model);
    assertThat(now(alert).standing())
        .isInstanceOfSatisfying(
            InHand.class, held -> assertThat(held.by()).isEqualTo(new Label("CUSTOMER_ADMIN")));
    assertThat(model.acknowledging().hindrance().get()).contains(AlertsText.IS_IN_HAND);
    assertThat(model.dismissing().deed().opener().hindrance().get())
        .contains(AlertsText.CRITICAL_IS_RESOLVED);
    var resolving = model.resolving();
    resolving.deed().begin();
    resolving.note().text().set("The carrier says it is mended.");
    resolving.deed().action().start();
    threads.run();
    assertThat(now(alert).standing())
        .isInstanceOfSatisfying(
            WasResolved.class,
            ended -> assertThat(ended.note()).contains(new Note("The carrier says it is mended.")));
  }

  @Test
  void itIsDismissedOnlyForAReason() {
    var alert = raise(Severity.WARNING);
    var model = modelFor(site.owner());
    model.rows().choose(Set.of(alert.id()));
    var dismissing = model.dismissing();
    dismissing.deed().begin();
    assertThat(dismissing.deed().action().hindrance().get()).isPresent();
    dismissing.reason().text().set("The number was only tried out.");
    dismissing.deed().action().start();
    threads.run();
    assertThat(now(alert).standing())
        .isInstanceOfSatisfying(
            WasDismissed.class,
            ended ->
                assertThat(ended.reason()).contains(new Note("The number was only tried out.")));
  }

  @Test
  void whatChangedMeanwhileIsNotTakenInHandUnseen() {
    var alert = raise(Severity.WARNING);
    var model = modelFor(site.owner());
    model.rows().choose(Set.of(alert.id()));
    var worse = (About.OfNumber) alert.about();
    raise(Severity.CRITICAL, worse.number());
    model.acknowledging().start();
    threads.run();
    assertThat(model.acknowledging().state().get())
        .isInstanceOfSatisfying(
            Action.State.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("alert-changed-meanwhile"));
  }

  @Test
  void aLinkLeadsToOneThatEndedLongAgo() {
    var alert = raise(Severity.WARNING);
    raise(Severity.CRITICAL);
    var owner = modelFor(site.owner());
    owner.rows().choose(Set.of(alert.id()));
    owner.resolving().deed().begin();
    owner.resolving().deed().action().start();
    threads.run();
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.goTo(alert.id());
    threads.run();
    assertThat(model.rows().chosenRows()).extracting(Row::id).containsExactly(alert.id());
  }

  @Test
  void whatItConcernsIsNamedAndLeadsThere() {
    var number = site.number(NumberClass.POOL, site.north);
    var alert = raise(Severity.WARNING, number.id());
    var subject = modelFor(site.owner()).subject(alert);
    threads.run();
    var told = subject.lastKnown().orElseThrow();
    assertThat(told.number()).contains(number.number());
    assertThat(told.unit()).isPresent();
    assertThat(told.there()).contains(new Place.Numbers(Optional.of(number.id().value())));
  }
}
