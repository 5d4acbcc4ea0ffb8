package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.SignedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A site that is locked by a mistake about the time, and the one who can tell it the time. */
final class SignedTimeTest {
  private static final Duration YEAR = Duration.ofDays(300);

  private static LicenceFile time(LicensedSite site, Instant issued) {
    return TestAuthority.VENDOR.document(SignedTime.TYPE, new SignedTime(), site.name(), issued);
  }

  private static String setting(LicensedSite site, LicenceFile time) {
    return TestSite.outcome(site.anyone().call(LicenceApi.SET_TIME, new Import(time)));
  }

  private static String numbers(ApiClient caller) {
    return TestSite.outcome(caller.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }

  /** All clocks were ahead when a licence was signed, and were mended since. */
  private static void locked(LicensedSite site) {
    site.begun();
    site.clock.pass(YEAR);
    site.bring(site.licence().issuedAt(site.clock.instant()));
    site.clock.pass(YEAR.negated());
    assertThat(numbers(site.owner())).isEqualTo("clock-moved-back");
  }

  @OnBothDatabases
  void aSiteIsNotLockedForEver(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      locked(site);
      assertThat(setting(site, time(site, site.clock.instant()))).isEqualTo("done");
      assertThat(numbers(site.owner())).isEqualTo("done");
      site.restart();
      assertThat(numbers(site.owner())).isEqualTo("done");
      site.clock.pass(Duration.ofHours(-1));
      assertThat(numbers(site.owner())).isEqualTo("clock-moved-back");
    }
  }

  @OnBothDatabases
  void anOwnerBringsItLikeALicenceAndIsToldWhatItSays(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      locked(site);
      var owner = site.owner();
      var wish = new Import(time(site, site.clock.instant()));
      assertThat(owner.call(LicenceApi.IMPORT.preview(), wish).orThrow().effects())
          .containsExactly(new Effect("time-set", Map.of("to", site.clock.instant().toString())));
      TestSite.perform(owner, LicenceApi.IMPORT, wish).orThrow();
      assertThat(numbers(owner)).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void aTimeIsTakenOnceAndNoneThatIsOlderThanIt(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      locked(site);
      var older = time(site, site.clock.instant());
      var time = time(site, site.clock.instant());
      assertThat(setting(site, time)).isEqualTo("done");
      assertThat(setting(site, time)).isEqualTo("document-replayed");
      assertThat(setting(site, older)).isEqualTo("document-downgraded");
      site.restart();
      assertThat(setting(site, time)).isEqualTo("document-replayed");
    }
  }

  @OnBothDatabases
  void whatIsNotBelievedSetsNoTime(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      locked(site);
      var now = site.clock.instant();
      var forged =
          new TestAuthority("Vendor").document(SignedTime.TYPE, new SignedTime(), site.name(), now);
      var foreign =
          TestAuthority.VENDOR.document(
              SignedTime.TYPE, new SignedTime(), new ServerName("site-x"), now);
      assertThat(setting(site, forged)).isEqualTo("document-untrusted");
      assertThat(setting(site, foreign)).isEqualTo("document-wrong-server");
      assertThat(setting(site, time(site, now.minus(Duration.ofDays(8)))))
          .isEqualTo("document-expired");
      assertThat(setting(site, time(site, now.plus(Duration.ofDays(1)))))
          .isEqualTo("document-not-yet-valid");
      assertThat(setting(site, site.licence().file())).isEqualTo("document-malformed");
      var problem = refused(site.anyone().call(LicenceApi.BEGIN, new Begin(time(site, now))));
      assertThat(problem.code()).isEqualTo("clock-moved-back");
      assertThat(numbers(site.owner())).isEqualTo("clock-moved-back");
    }
  }
}
