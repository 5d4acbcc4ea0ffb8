package com.ptthex.server.trust.licence;

import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.At;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What time does to a licence, and what a clock that lies does not. */
final class LicenceInTimeTest {
  private static final LicenceLine MESSAGING = LicenceLine.of(LicenceFeature.MESSAGING);
  private static final Note WHY = new Note("a test wants it");

  @OnBothDatabases
  void itEndsInStagesAndTheFloorStands(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      site.clock.pass(Duration.between(site.clock.instant(), TestLicence.UNTIL));
      var owner = site.owner();
      assertThat(site.standing().state()).isEqualTo(LicenceState.VALID);
      site.clock.pass(Duration.ofSeconds(1));
      assertThat(site.standing().state()).isEqualTo(LicenceState.GRACE);
      assertThat(numbers(owner)).isEqualTo("done");
      site.clock.pass(Duration.ofDays(TestLicence.GRACE_DAYS));
      owner = site.owner();
      assertThat(numbers(owner)).isEqualTo("done");
      assertThat(narrowed(owner)).isEqualTo("licence-reads-only");
      site.clock.pass(Duration.ofDays(TestLicence.READING_DAYS));
      owner = site.owner();
      assertThat(numbers(owner)).isEqualTo("licence-ended");
      var renewed =
          site.licence()
              .between(TestLicence.FROM, TestLicence.UNTIL.plus(Duration.ofDays(300)))
              .issuedAt(site.clock.instant());
      assertThat(site.bring(renewed).state()).isEqualTo(LicenceState.VALID);
      assertThat(numbers(owner)).isEqualTo("done");
    }
  }

  private static String narrowed(ApiClient owner) {
    var less = new Narrow(List.of(MESSAGING), List.of(), WHY);
    return TestSite.outcome(TestSite.perform(owner, LicenceApi.NARROW, less));
  }

  @OnBothDatabases
  void aRehearsalSaysWhatWillBeRefusedAndIsThenRight(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun();
      Instant end = TestLicence.UNTIL.plus(Duration.ofDays(45));
      var told = owner.call(LicenceApi.REHEARSE, new At(end)).orThrow();
      assertThat(told.state()).isEqualTo(LicenceState.ENDED);
      assertThat(told.stops())
          .contains(new Stopped("numbers.list", "licence-ended", Map.of("feature", "messaging")));
      assertThat(told.goesOn()).contains("access.sign-in", "licence.import", "audit.list");
      site.clock.pass(Duration.between(site.clock.instant(), end));
      assertThat(numbers(site.owner())).isEqualTo("licence-ended");
    }
  }

  @OnBothDatabases
  void whoeverIsSignedInIsToldWhatIsClosedNowAndUntilWhenThatHolds(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      var owner = site.owner();
      var now = owner.call(LicenceApi.CLOSED, NOTHING).orThrow();
      assertThat(now.stops()).as("what is valid closes nothing").isEmpty();
      var graceBegins = now.changes().orElseThrow();
      assertThat(graceBegins).isAfter(TestLicence.UNTIL);

      site.clock.pass(Duration.between(now.at(), graceBegins));
      var inGrace = site.owner().call(LicenceApi.CLOSED, NOTHING).orThrow();
      assertThat(inGrace.state()).isEqualTo(LicenceState.GRACE);
      site.clock.pass(Duration.between(inGrace.at(), inGrace.changes().orElseThrow()));
      var reading = site.owner().call(LicenceApi.CLOSED, NOTHING).orThrow();
      assertThat(reading.stops())
          .contains(
              new Stopped(
                  "numbers.quarantine", "licence-reads-only", Map.of("feature", "messaging")))
          .extracting(Stopped::endpoint)
          .doesNotContain("numbers.list", "access.sign-out", "licence.import");
      site.clock.pass(Duration.between(reading.at(), reading.changes().orElseThrow()));
      var ended = site.owner().call(LicenceApi.CLOSED, NOTHING).orThrow();
      assertThat(ended.stops())
          .contains(new Stopped("numbers.list", "licence-ended", Map.of("feature", "messaging")));
      assertThat(ended.changes()).as("nothing comes of it by itself").isEmpty();
    }
  }

  @OnBothDatabases
  void aClockThatWasMovedBackClosesAuthorityAndNotTheFloor(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      site.bring(site.licence().issuedAt(site.clock.instant()));
      site.clock.pass(Duration.ofHours(-2));
      var owner = site.owner();
      assertThat(site.standing().state()).isEqualTo(LicenceState.CLOCK_MOVED_BACK);
      assertThat(numbers(owner)).isEqualTo("clock-moved-back");
      site.restart();
      assertThat(site.standing().state()).isEqualTo(LicenceState.CLOCK_MOVED_BACK);
      site.clock.pass(Duration.ofHours(2));
      assertThat(numbers(site.owner())).isEqualTo("done");
    }
  }

  /** What came of asking for the numbers. */
  private static String numbers(ApiClient caller) {
    return TestSite.outcome(caller.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }
}
