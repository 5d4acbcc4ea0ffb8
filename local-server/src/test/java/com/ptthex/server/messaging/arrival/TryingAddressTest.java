package com.ptthex.server.messaging.arrival;

import static com.ptthex.server.testing.TestSite.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.arrival.TrialApi.Found;
import com.ptthex.shared.messaging.arrival.TrialApi.Trial;
import com.ptthex.shared.messaging.arrival.TrialApi.Try;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An address is tried before anybody relies on it, and nothing changes by that. */
final class TryingAddressTest {
  private static final PublicAddress NOBODY = new PublicAddress("http://127.0.0.1:9");

  private static Optional<Trial> latest(TestSite site) {
    return site.owner().call(TrialApi.STANDING, Nothing.NOTHING).orThrow().latest();
  }

  private static Trial tried(TestSite site, PublicAddress address) {
    var begun = site.owner().call(TrialApi.TRY, new Try(address)).orThrow().latest().orElseThrow();
    assertThat(begun.address()).isEqualTo(address);
    assertThat(begun.found()).isEqualTo(Found.UNDER_WAY);
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
    var trial = begun;
    while (trial.found() == Found.UNDER_WAY && System.nanoTime() < deadline) {
      site.clock.pass(Duration.ofMillis(250));
      trial = latest(site).orElseThrow();
    }
    return trial;
  }

  private static PublicAddress here(TestSite site) {
    return new PublicAddress(site.server.address().toString());
  }

  @OnBothDatabases
  void aSiteThatNobodyCarriesForHearsItselfWhereItIsAndNotWhereNobodyAnswers(
      TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(latest(site)).isEmpty();
      var there = tried(site, here(site));
      assertThat(there.found()).isEqualTo(Found.THERE);
      assertThat(there.why()).isEmpty();
      var notThere = tried(site, NOBODY);
      assertThat(notThere.found()).isEqualTo(Found.NOT_THERE);
      assertThat(notThere.why()).contains(ProviderError.SITE_NOT_REACHED);
      var overheard = tried(site, new PublicAddress("http://site.example.org"));
      assertThat(overheard.why()).contains(ProviderError.SITE_ADDRESS_REFUSED);
      var standing = site.owner().call(AddressApi.STANDING, Nothing.NOTHING).orThrow();
      assertThat(standing.address()).as("trying chooses nothing").isEmpty();
    }
  }

  @OnBothDatabases
  void anotherSiteAtTheAddressIsNotTakenForThisOne(TestDatabase database) {
    try (var site = TestSite.on(database);
        var other = TestSite.on(database)) {
      var trial = tried(site, here(other));
      assertThat(trial.found()).isEqualTo(Found.NOT_THERE);
      assertThat(trial.why()).contains(ProviderError.SITE_ANSWERED_WRONGLY);
    }
  }

  @OnBothDatabases
  void itIsToldForADayAndToWhoSeesTheWholeSiteAlone(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      tried(site, NOBODY);
      var ofABranch = site.as(Role.CUSTOMER_ADMIN, site.north);
      assertThat(outcome(ofABranch.call(TrialApi.STANDING, Nothing.NOTHING)))
          .isEqualTo("arrival-is-the-whole-sites");
      assertThat(outcome(ofABranch.call(TrialApi.TRY, new Try(NOBODY))))
          .isEqualTo("arrival-is-the-whole-sites");
      site.server
          .store()
          .<Integer>writing(
              db ->
                  db.createUpdate("update arrival_trial set asked_at = :at")
                      .bind("at", site.clock.instant().minus(TryingAddress.REMEMBERED))
                      .execute());
      assertThat(latest(site)).isEmpty();
    }
  }
}
