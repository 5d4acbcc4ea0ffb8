package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ptthex.server.kernel.ledger.AuditRow;
import com.ptthex.server.kernel.ledger.AuditRow.By;
import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.When;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.watch.Trace;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Refused;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Begin;
import com.ptthex.shared.trust.licence.LicenceApi.Import;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceState;
import com.ptthex.shared.value.Uuid7;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Word that a licence no longer counts, brought by itself and not within the next licence. */
final class RevocationsAloneTest {

  private static List<Effect> told(ApiClient owner, LicenceFile list) {
    return owner.call(LicenceApi.IMPORT.preview(), new Import(list)).orThrow().effects();
  }

  private static void bring(ApiClient owner, LicenceFile list) {
    TestSite.perform(owner, LicenceApi.IMPORT, new Import(list)).orThrow();
  }

  private static String numbers(ApiClient caller) {
    return TestSite.outcome(caller.call(NumbersApi.LIST, NumbersApi.Find.all()));
  }

  /** As it was signed: a second signing has another key. */
  private static LicenceFile begun(LicensedSite site) {
    var file = site.licence().owner(site.code).file();
    site.anyone().call(LicenceApi.BEGIN, new Begin(file)).orThrow();
    site.anyone().call(OwnerApi.BECOME_OWNER, LicensedSite.becoming(site.code)).orThrow();
    return file;
  }

  @OnBothDatabases
  void aLicenceThatIsTakenBackClosesAtOnceAndTheFloorStands(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var licence = begun(site);
      var owner = site.owner();
      var list = TestAuthority.VENDOR.revocations(licence);
      assertThat(told(owner, list))
          .singleElement()
          .extracting(Effect::code)
          .isEqualTo("licence-in-force-taken-back");
      assertThat(numbers(owner)).isEqualTo("done");
      bring(owner, list);
      assertThat(numbers(owner)).isEqualTo("licence-revoked");
      assertThat(site.standing().state()).isEqualTo(LicenceState.REVOKED);
      site.restart();
      assertThat(numbers(site.owner())).isEqualTo("licence-revoked");
      site.bring(site.licence().version(2));
      assertThat(numbers(site.owner())).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void aListThatNamesNoLicenceOfTheSiteTakesNothingAway(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      begun(site);
      var owner = site.owner();
      var list = TestAuthority.VENDOR.revocations(site.licence().file());
      assertThat(told(owner, list))
          .containsExactly(new Effect("revocations-name-no-licence", Map.of()));
      bring(owner, list);
      assertThat(told(owner, list)).containsExactly(new Effect("revocations-known", Map.of()));
      assertThat(numbers(owner)).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void aListOfAnotherAuthorityOrFromAStrangerIsRefused(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var licence = begun(site);
      var owner = site.owner();
      var forged = new TestAuthority("Vendor").revocations(licence);
      assertThat(refused(owner.call(LicenceApi.IMPORT.preview(), new Import(forged))).code())
          .isEqualTo("revocations-untrusted");
      var list = TestAuthority.VENDOR.revocations(licence);
      assertThat(refused(site.anyone().call(LicenceApi.IMPORT, new Import(list))).status())
          .isEqualTo(401);
      assertThat(numbers(owner)).isEqualTo("done");
      assertThat(owner.call(LicenceApi.HELD, NOTHING).orThrow().state())
          .isEqualTo(LicenceState.VALID);
    }
  }

  @OnBothDatabases
  void aSiteThatStandsStillIsToldOfItToo(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var licence = begun(site);
      var root = TestAuthority.VENDOR.pinned();
      var list = TestAuthority.VENDOR.revocations(licence).bytes();
      var forged = new TestAuthority("Vendor").revocations(licence).bytes();
      site.closed(
          store -> {
            try (var ledger = Ledger.open(store)) {
              assertThatThrownBy(() -> kept(ledger, site, root, forged))
                  .isInstanceOf(Refused.class);
              assertThat(kept(ledger, site, root, list)).isEqualTo(1);
              assertThat(kept(ledger, site, root, list)).isZero();
            }
          });
      assertThat(site.standing().state()).isEqualTo(LicenceState.REVOKED);
    }
  }

  private static int kept(Ledger ledger, LicensedSite site, PinnedRoot root, byte[] list) {
    var now = site.clock.instant();
    return OfflineRevocations.keep(
        ledger,
        root,
        list,
        now,
        _ ->
            new AuditRow(
                Uuid7.next(),
                When.once(now),
                Trace.next(),
                new By("admin", Optional.empty(), Optional.empty()),
                new Done("licence.revoked"),
                Optional.empty(),
                List.of()));
  }
}
