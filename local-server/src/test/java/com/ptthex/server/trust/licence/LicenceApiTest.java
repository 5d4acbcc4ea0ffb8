package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestLicence;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.licence.Licence.Limit;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceApi.Narrow;
import com.ptthex.shared.trust.licence.LicenceApi.RollBack;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceLine;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Note;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

final class LicenceApiTest {
  private static final LicenceLine MESSAGING = LicenceLine.of(LicenceFeature.MESSAGING);
  private static final LicenceLine NUMBERS = LicenceLine.of(LicenceQuota.NUMBERS);
  private static final Note WHY = new Note("a test wants it");

  @OnBothDatabases
  void aSiteGoesFromNothingToAnOwnerAtADesk(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      assertThat(site.standing().state()).isEqualTo(LicenceState.NONE);
      assertThat(ownerless(site)).isTrue();
      var licence = site.licence().owner(site.code);
      var begun = site.anyone().call(LicenceApi.BEGIN, new Begin(licence.file())).orThrow();
      assertThat(begun.state()).isEqualTo(LicenceState.VALID);
      assertThat(begun.ends()).contains(TestLicence.UNTIL);
      site.anyone().call(OwnerApi.BECOME_OWNER, LicensedSite.becoming(site.code)).orThrow();
      assertThat(ownerless(site)).isFalse();
      assertThat(numbers(site.owner())).isEqualTo("done");
    }
  }

  private static boolean ownerless(LicensedSite site) {
    return site.anyone().call(OwnerApi.ENTRANCE, Nothing.NOTHING).orThrow().ownerless();
  }

  /** What came of asking for the numbers. */
  private static String numbers(ApiClient caller) {
    return TestSite.outcome(caller.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }

  @OnBothDatabases
  void theOwnersCodeWorksOnceAndNoOtherDoes(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var other = LicensedSite.becoming(OwnerCode.next());
      assertThat(refused(site.anyone().call(OwnerApi.BECOME_OWNER, other)).code())
          .isEqualTo("wrong-owner-code");
      site.begun();
      var again = site.anyone().call(OwnerApi.BECOME_OWNER, LicensedSite.becoming(site.code));
      assertThat(refused(again).code()).isEqualTo("site-has-an-owner");
    }
  }

  @OnBothDatabases
  void whatIsNotBelievedIsRefusedWithItsReasonAndChangesNothing(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var day = Duration.ofDays(1);
      var now = site.clock.instant();
      refusesToBegin(site, LicenceFile.of(new byte[] {1, 2, 3}), "document-malformed");
      refusesToBegin(site, tampered(site.licence().bytes()), "document-untrusted");
      refusesToBegin(
          site, new TestAuthority("Other").licence(site.name()).file(), "document-untrusted");
      refusesToBegin(
          site,
          TestAuthority.VENDOR.licence(new ServerName("site-x")).file(),
          "document-wrong-server");
      refusesToBegin(site, site.licence().scope("branch").file(), "document-wrong-scope");
      refusesToBegin(
          site,
          site.licence().between(now.plus(day), now.plus(day.multipliedBy(9))).file(),
          "document-not-yet-valid");
      refusesToBegin(
          site,
          site.licence().between(TestLicence.FROM, now.minusSeconds(1)).file(),
          "document-expired");
      assertThat(site.standing().everAccepted()).isFalse();
    }
  }

  /** Somebody wants it to be for another customer. */
  private static LicenceFile tampered(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var forged = text.replace("harbour-guard", "harbour-thief");
    return LicenceFile.of(forged.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void refusesToBegin(LicensedSite site, LicenceFile file, String code) {
    var problem = refused(site.anyone().call(LicenceApi.BEGIN, new Begin(file)));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.status()).isEqualTo(409);
  }

  @OnBothDatabases
  void onlyTheFirstLicenceIsOpenToAnybody(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      refusesToBegin(site, site.licence().file(), "site-has-a-licence");
      var stranger = site.anyone().call(LicenceApi.IMPORT, new Import(site.licence().file()));
      assertThat(refused(stranger).status()).isEqualTo(401);
    }
  }

  @OnBothDatabases
  void anImportTellsTheDifferenceBeforeItHolds(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(10, LicenceQuota.NUMBERS));
      var next =
          site.licence()
              .without(LicenceFeature.MESSAGING)
              .with("later-feature")
              .atMost(12, LicenceQuota.NUMBERS)
              .between(TestLicence.FROM, TestLicence.UNTIL.plus(Duration.ofDays(1)))
              .file();
      var impact = owner.call(LicenceApi.IMPORT.preview(), new Import(next)).orThrow();
      assertThat(impact.effects())
          .containsExactly(
              new Effect("feature-gained", Map.of("feature", "later-feature")),
              new Effect("feature-lost", Map.of("feature", "messaging")),
              new Effect(
                  "limit-raised", Map.of("limit", "numbers", "by", "2", "from", "10", "to", "12")),
              new Effect(
                  "licence-ends-later",
                  Map.of(
                      "from",
                      TestLicence.UNTIL.toString(),
                      "to",
                      TestLicence.UNTIL.plus(Duration.ofDays(1)).toString())));
      assertThat(impact.undo()).isEqualTo(Undo.POSSIBLE);
      assertThat(numbers(owner)).isEqualTo("done");
      TestSite.perform(owner, LicenceApi.IMPORT, new Import(next)).orThrow();
      assertThat(numbers(owner)).isEqualTo("feature-not-licensed");
    }
  }

  @OnBothDatabases
  void noDocumentIsTakenTwiceNorAnOlderOneAfterANewer(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var first = site.licence().version(2);
      var before = site.licence().version(2).serial(Math.max(1, serialOf(first) - 1));
      var owner = site.begun(first);
      refusesToImport(owner, first.file(), "document-replayed");
      refusesToImport(owner, before.file(), "document-downgraded");
      refusesToImport(owner, site.licence().version(1).file(), "document-downgraded");
      refusesToImport(
          owner, site.licence().version(2).customer("others").file(), "document-wrong-customer");
      site.restart();
      refusesToImport(site.owner(), first.file(), "document-replayed");
    }
  }

  private static long serialOf(TestLicence licence) {
    return VerdictReader.content(licence.bytes()).orElseThrow().header().serial().value();
  }

  private static void refusesToImport(ApiClient owner, LicenceFile file, String code) {
    var problem = refused(owner.call(LicenceApi.IMPORT.preview(), new Import(file)));
    assertThat(problem.code()).isEqualTo(code);
  }

  @OnBothDatabases
  void oneGoesBackToAnEarlierLicenceButNotBeneathTheFloor(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var first = site.licence();
      var owner = site.begun(first);
      var second = site.licence().version(2).without(LicenceFeature.MESSAGING);
      site.bring(second);
      TestSite.perform(owner, LicenceApi.ROLL_BACK, new RollBack(first.id(), WHY)).orThrow();
      assertThat(numbers(owner)).isEqualTo("done");
      site.bring(site.licence().version(3).oldest(2));
      var problem =
          refused(owner.call(LicenceApi.ROLL_BACK.preview(), new RollBack(first.id(), WHY)));
      assertThat(problem.code()).isEqualTo("licence-beneath-floor");
      TestSite.perform(owner, LicenceApi.ROLL_BACK, new RollBack(second.id(), WHY)).orThrow();
      assertThat(numbers(owner)).isEqualTo("feature-not-licensed");
    }
  }

  @OnBothDatabases
  void whatALaterDocumentRevokesIsNotGoneBackTo(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var first = site.licence().owner(site.code);
      var file = first.file();
      site.anyone().call(LicenceApi.BEGIN, new Begin(file)).orThrow();
      site.anyone().call(OwnerApi.BECOME_OWNER, LicensedSite.becoming(site.code)).orThrow();
      var owner = site.owner();
      var next = new Import(site.licence().revoking(file));
      TestSite.perform(owner, LicenceApi.IMPORT, next).orThrow();
      var problem =
          refused(owner.call(LicenceApi.ROLL_BACK.preview(), new RollBack(first.id(), WHY)));
      assertThat(problem.code()).isEqualTo("document-revoked");
      var held = owner.call(LicenceApi.HELD, Nothing.NOTHING).orThrow();
      assertThat(held.earlier())
          .filteredOn(each -> each.document().id().equals(first.id()))
          .singleElement()
          .satisfies(each -> assertThat(each.refusal()).contains("document-revoked"));
    }
  }

  @OnBothDatabases
  void aSiteChoosesLessAndNeverMore(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun(site.licence().atMost(10, LicenceQuota.NUMBERS));
      var above = new Narrow(List.of(), List.of(new Limit(NUMBERS, 11)), WHY);
      var problem = refused(owner.call(LicenceApi.NARROW.preview(), above));
      assertThat(problem.fields().getFirst().code()).isEqualTo("above-the-licence");
      assertThat(problem.fields().getFirst().facts())
          .containsEntry("line", "numbers")
          .containsEntry("max", "10");
      var less = new Narrow(List.of(MESSAGING), List.of(new Limit(NUMBERS, 4)), WHY);
      var held = TestSite.perform(owner, LicenceApi.NARROW, less).orThrow();
      assertThat(held.quotas())
          .filteredOn(quota -> quota.line().equals(NUMBERS))
          .singleElement()
          .satisfies(quota -> assertThat(quota.effective()).contains(4));
      assertThat(numbers(owner)).isEqualTo("feature-switched-off");
      var all = new Narrow(List.of(), List.of(), WHY);
      TestSite.perform(owner, LicenceApi.NARROW, all).orThrow();
      assertThat(numbers(owner)).isEqualTo("done");
    }
  }
}
