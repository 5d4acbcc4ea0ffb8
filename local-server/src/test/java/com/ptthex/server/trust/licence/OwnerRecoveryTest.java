package com.ptthex.server.trust.licence;

import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Phone;
import com.ptthex.server.testing.TestAuthority;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.signed.ServerName;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.OwnerApi.Recover;
import com.ptthex.shared.trust.access.Recovery;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Confirm;
import com.ptthex.shared.trust.licence.LicenceFile;
import com.ptthex.shared.trust.licence.LicenceQuota;
import com.ptthex.shared.trust.licence.OwnerCode;
import com.ptthex.shared.value.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A site whose last owner is gone, and the one way back that is left. */
final class OwnerRecoveryTest {
  private static final OwnerCode CODE = OwnerCode.next();

  private static LicenceFile leave(LicensedSite site, Optional<Login> owner) {
    return leave(TestAuthority.VENDOR, site.name(), owner, site.clock.instant());
  }

  private static LicenceFile leave(
      TestAuthority authority, ServerName server, Optional<Login> owner, Instant issued) {
    return authority.document(Recovery.TYPE, new Recovery(CODE.hash(), owner), server, issued);
  }

  private static Answer<Nothing> recovering(
      LicensedSite site, LicenceFile leave, OwnerCode code, String login) {
    var wish =
        new Recover(
            leave,
            code,
            new Login(login),
            Optional.of(new Label("Owner again")),
            TestSite.OTHER_PASSWORD);
    return site.anyone().call(OwnerApi.RECOVER, wish);
  }

  private static Answer<Session> signIn(LicensedSite site, String login) {
    return site.anyone()
        .call(AccessApi.SIGN_IN, new SignIn(new Login(login), TestSite.OTHER_PASSWORD));
  }

  @OnBothDatabases
  void anotherOwnerIsMadeOnceAndNeverAgainByTheSameLeave(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun(site.licence().atMost(1, LicenceQuota.SEATS));
      var leave = leave(site, Optional.empty());
      assertThat(outcome(recovering(site, leave, CODE, "found"))).isEqualTo("done");
      var token = signIn(site, "found").orThrow().token();
      var me = site.anyone().as(token.value()).call(AccessApi.ME, NOTHING).orThrow();
      assertThat(me.role()).isEqualTo(Role.OWNER);
      assertThat(outcome(recovering(site, leave, CODE, "once-more")))
          .isEqualTo("document-replayed");
      site.restart();
      assertThat(outcome(recovering(site, leave, CODE, "once-more")))
          .isEqualTo("document-replayed");
    }
  }

  @OnBothDatabases
  void whoIsNamedGetsAnotherPasswordAndIsIn(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var before = site.begun();
      var leave = leave(site, Optional.of(LicensedSite.LOGIN));
      assertThat(outcome(recovering(site, leave, CODE, "found")))
          .isEqualTo("recovery-is-for-another");
      assertThat(outcome(recovering(site, leave, CODE, LicensedSite.LOGIN.value())))
          .isEqualTo("done");
      assertThat(outcome(before.call(AccessApi.ME, NOTHING))).isEqualTo("session-ended");
      assertThat(outcome(signIn(site, LicensedSite.LOGIN.value()))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void aSecondFactorThatIsLostTooStandsInNobodysWay(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      var owner = site.begun();
      var begun = TestSite.perform(owner, SecondFactorApi.BEGIN, NOTHING).orThrow();
      var phone = new Phone(begun.secret(), site.clock);
      owner.call(SecondFactorApi.CONFIRM, new Confirm(phone.next())).orThrow();
      var login = LicensedSite.LOGIN.value();
      var leave = leave(site, Optional.of(LicensedSite.LOGIN));
      recovering(site, leave, CODE, login).orThrow();
      assertThat(outcome(signIn(site, login))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void anOwnerWhoWasKeptOutIsLetInAndNobodyElseIsMadeOne(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      site.meanwhile(db -> db.execute("update account set state = 'ARCHIVED'"));
      var login = LicensedSite.LOGIN.value();
      var leave = leave(site, Optional.of(LicensedSite.LOGIN));
      assertThat(outcome(recovering(site, leave, CODE, login))).isEqualTo("done");
      assertThat(outcome(signIn(site, login))).isEqualTo("done");
      site.meanwhile(db -> db.execute("update account set role = 'DISPATCHER'"));
      var second = leave(site, Optional.of(LicensedSite.LOGIN));
      assertThat(outcome(recovering(site, second, CODE, login)))
          .isEqualTo("recovery-names-no-owner");
    }
  }

  @OnBothDatabases
  void itTellsEverybodyWhoIsIn(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      recovering(site, leave(site, Optional.empty()), CODE, "found").orThrow();
      assertThat(site.happened("access.owner-recovered")).isEqualTo(1);
      assertThat(
              site.ask(
                  Long.class, "select count(*) from account_history where change = 'RECOVERED'"))
          .isEqualTo(1);
    }
  }

  @OnBothDatabases
  void withoutTheCodeOrForAnotherSiteOrFromAnotherAuthorityItOpensNothing(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      var now = site.clock.instant();
      var own = leave(site, Optional.empty());
      assertThat(outcome(recovering(site, own, OwnerCode.next(), "found")))
          .isEqualTo("wrong-recovery-code");
      var foreign = leave(TestAuthority.VENDOR, new ServerName("site-x"), Optional.empty(), now);
      assertThat(outcome(recovering(site, foreign, CODE, "found")))
          .isEqualTo("document-wrong-server");
      var forged = leave(new TestAuthority("Vendor"), site.name(), Optional.empty(), now);
      assertThat(outcome(recovering(site, forged, CODE, "found"))).isEqualTo("document-untrusted");
      var old =
          leave(TestAuthority.VENDOR, site.name(), Optional.empty(), now.minus(Duration.ofDays(8)));
      assertThat(outcome(recovering(site, old, CODE, "found"))).isEqualTo("document-expired");
      assertThat(outcome(signIn(site, "found"))).isEqualTo("wrong-login-or-password");
      // The wrong code did not use it up.
      assertThat(outcome(recovering(site, own, CODE, "found"))).isEqualTo("done");
    }
  }

  @OnBothDatabases
  void ofTwoAtOnceOneGetsIn(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      var leave = leave(site, Optional.empty());
      var outcomes =
          IntStream.range(0, 4)
              .mapToObj(
                  one ->
                      CompletableFuture.supplyAsync(
                          () -> outcome(recovering(site, leave, CODE, "found-" + one))))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
      assertThat(outcomes).filteredOn("document-replayed"::equals).hasSize(3);
    }
  }

  @OnBothDatabases
  void aDatabaseThatWasPutBackFromACopyStillKnowsThatItWasUsed(TestDatabase database) {
    try (var site = new LicensedSite(database)) {
      site.begun();
      var leave = leave(site, Optional.empty());
      recovering(site, leave, CODE, "found").orThrow();
      site.meanwhile(
          db -> {
            db.execute("delete from document_floor");
            db.execute("delete from document_serial");
          });
      assertThat(outcome(recovering(site, leave, CODE, "once-more")))
          .isEqualTo("document-replayed");
    }
  }
}
