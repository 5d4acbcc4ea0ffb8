package com.ptthex.server.trust.licence;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.signed.Customer;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.Renewal;
import com.ptthex.shared.trust.licence.RenewalRequest;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.time.Duration;

/** What a site asks its vendor for another licence by. */
final class RenewalApiTest {

  @OnBothDatabases
  void itSaysWhatTheSiteHoldsAndNobodyChangesItOnItsWay(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.seal();
      var told = site.owner().call(LicenceApi.RENEWAL, NOTHING).orThrow();
      var request = told.request();
      assertThat(request.name()).contains(new Label("Customer"));
      assertThat(request.state()).isEqualTo(LicenceState.VALID);
      assertThat(request.holds())
          .hasValueSatisfying(
              holds -> {
                assertThat(holds.customer()).isEqualTo(new Customer("harbour-guard"));
                assertThat(holds.until()).isEqualTo(TestLicence.UNTIL);
                assertThat(holds.features()).contains(LicenceLine.of(LicenceFeature.MESSAGING));
              });
      var read = Renewal.of(told.bytes());
      assertThat(read.signer()).isPresent();
      var forged =
          new RenewalRequest(
              new ServerName("site-of-another"),
              request.name(),
              request.state(),
              request.holds(),
              request.madeAt());
      assertThatThrownBy(() -> new Renewal(forged, told.seal()).signer())
          .isInstanceOf(Malformed.class);
    }
  }

  @OnBothDatabases
  void aSiteWhoseLicenceHasEndedCanStillAsk(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      site.clock.pass(Duration.between(site.clock.instant(), TestLicence.UNTIL.plusSeconds(1)));
      site.clock.pass(Duration.ofDays(TestLicence.GRACE_DAYS + TestLicence.READING_DAYS));
      var told = site.owner().call(LicenceApi.RENEWAL, NOTHING).orThrow().request();
      assertThat(told.state()).isEqualTo(LicenceState.ENDED);
      assertThat(told.server()).isEqualTo(site.name());
    }
  }
}
