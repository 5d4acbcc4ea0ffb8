package com.ptthex.server.trust.licence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.attention.alerts.AlertsApi.Acknowledge;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.Find;
import com.ptthex.shared.attention.alerts.AlertsApi.Resolve;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Relief;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is told of a licence before anybody is refused for it, each once, on a site as it is. */
final class LicenceAlertsTest {
  /** Less than the minute after which it is looked anyway. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /** Also where nobody may read them, so the store is asked. */
  private static String standing(LicensedSite site) {
    return site.ask(
        String.class,
        """
        select coalesce(string_agg(kind || ' ' || severity, ', '), 'none') from alert
        where standing_cause is not null\
        """);
  }

  private static List<Row> rows(LicensedSite site) {
    return site.owner().call(AlertsApi.LIST, Find.all()).orThrow().rows();
  }

  private static void becomes(LicensedSite site, String expected) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!standing(site).equals(expected) && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(standing(site)).isEqualTo(expected);
  }

  /** A server that starts looks at once, and is to be told nothing that it told before. */
  private static void startsBeforeTheEnd(LicensedSite site, Duration left) {
    site.clock.pass(Duration.between(site.clock.instant(), TestLicence.UNTIL).minus(left));
    site.restart();
  }

  @OnBothDatabases
  void eachStepIsOneAlertThatTakesThePlaceOfTheOneBefore(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      startsBeforeTheEnd(site, Duration.ofDays(30));
      becomes(site, "LICENCE_THIRTY_DAYS_LEFT INFO");
      startsBeforeTheEnd(site, Duration.ofDays(14));
      becomes(site, "LICENCE_FOURTEEN_DAYS_LEFT WARNING");
      startsBeforeTheEnd(site, Duration.ofDays(7));
      becomes(site, "LICENCE_SEVEN_DAYS_LEFT WARNING");
      startsBeforeTheEnd(site, Duration.ofDays(1));
      becomes(site, "LICENCE_ONE_DAY_LEFT CRITICAL");
      startsBeforeTheEnd(site, Duration.ofDays(-1));
      becomes(site, "LICENCE_IN_GRACE CRITICAL");
      startsBeforeTheEnd(site, Duration.ofDays(-20));
      becomes(site, "LICENCE_READS_ONLY CRITICAL");
      startsBeforeTheEnd(site, Duration.ofDays(-60));
      becomes(site, "LICENCE_ENDED CRITICAL");
      site.bring(renewed(site));
      becomes(site, "none");
      assertThat(rows(site))
          .extracting(row -> row.kind().name())
          .contains("LICENCE_READS_ONLY", "LICENCE_IN_GRACE")
          .doesNotHaveDuplicates();
    }
  }

  private static TestLicence renewed(LicensedSite site) {
    return site.licence()
        .between(TestLicence.FROM, TestLicence.UNTIL.plus(Duration.ofDays(300)))
        .issuedAt(site.clock.instant());
  }

  @OnBothDatabases
  void aRenewalEndsTheAlertOfTheLicenceBeforeIt(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      startsBeforeTheEnd(site, Duration.ofDays(6));
      becomes(site, "LICENCE_SEVEN_DAYS_LEFT WARNING");
      site.bring(renewed(site));
      becomes(site, "none");
      assertThat(rows(site))
          .singleElement()
          .extracting(Row::standing)
          .isInstanceOfSatisfying(
              CauseGone.class, gone -> assertThat(gone.by()).isEqualTo(Relief.LICENCE_HOLDS));
    }
  }

  @OnBothDatabases
  void whatSomebodyHasEndedOrTakenInHandIsNotToldAgain(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      startsBeforeTheEnd(site, Duration.ofDays(20));
      becomes(site, "LICENCE_THIRTY_DAYS_LEFT INFO");
      var told = rows(site).getFirst();
      var done = new Resolve(told.id(), Optional.empty(), told.version());
      site.owner().call(AlertsApi.RESOLVE, done).orThrow();
      startsBeforeTheEnd(site, Duration.ofDays(10));
      becomes(site, "LICENCE_FOURTEEN_DAYS_LEFT WARNING");
      var second = rows(site).getFirst();
      var hand = new Acknowledge(second.id(), second.version());
      site.owner().call(AlertsApi.ACKNOWLEDGE, hand).orThrow();
      site.restart();
      site.restart();
      assertThat(rows(site)).hasSize(2).allMatch(row -> row.times() == 1);
      assertThat(standing(site)).isEqualTo("LICENCE_FOURTEEN_DAYS_LEFT WARNING");
    }
  }

  @OnBothDatabases
  void aClockThatWasMovedBackIsAnAlertUntilItIsMended(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      site.bring(site.licence().issuedAt(site.clock.instant()));
      site.clock.pass(Duration.ofHours(-2));
      site.restart();
      becomes(site, "LICENCE_CLOCK_MOVED_BACK CRITICAL");
      site.clock.pass(Duration.ofHours(2));
      site.restart();
      becomes(site, "none");
      assertThat(rows(site))
          .singleElement()
          .extracting(Row::kind)
          .isEqualTo(AlertKind.LICENCE_CLOCK_MOVED_BACK);
    }
  }
}
