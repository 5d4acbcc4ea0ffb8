package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.outcome;
import static com.ptthex.server.testing.TestSite.refused;
import static com.ptthex.shared.contract.Nothing.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.Happened;
import com.ptthex.server.testing.MailServer;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.Postage;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.testing.WaitingAddress;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Ask;
import com.ptthex.shared.trust.access.PasswordResetApi.Redeem;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.trust.mail.MailSecurity;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Back in by a letter, which tells whoever asked nothing. */
final class ResetByMailTest {
  private static final String ADDRESS = "reader@example.org";

  private static Row withAddress(TestSite site) {
    var account = account(site, Role.DISPATCHER, site.north);
    var desk = Entrants.signIn(site, account);
    var code = WaitingAddress.of(site, account.id(), ADDRESS);
    desk.call(AccountMailApi.CONFIRM, new Confirm(code)).orThrow();
    return account;
  }

  private static String ask(TestSite site, Login login) {
    return outcome(site.anonymous().call(PasswordResetApi.ASK, new Ask(login)));
  }

  private static void untilLookedUp(TestSite site) {
    var sql = "select count(*) from intent where queue = 'access.resets-asked' and state <> 'DONE'";
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (site.ask(Integer.class, sql) > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(site.ask(Integer.class, sql)).isZero();
  }

  @OnBothDatabases
  void aCodeThatCameByMailSetsANewPasswordOnceAndTheOwnerIsTold(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = withAddress(site);
      var desk = Entrants.signIn(site, account);
      assertThat(ask(site, account.login())).isEqualTo("done");
      var letter = server.next();
      assertThat(letter.to()).isEqualTo(ADDRESS);
      desk.call(AccessApi.ME, NOTHING).orThrow();
      var redeem = new Redeem(new EntryCode(letter.code()), TestSite.OTHER_PASSWORD);
      site.anonymous().call(PasswordResetApi.REDEEM, redeem).orThrow();
      assertThat(refused(desk.call(AccessApi.ME, NOTHING)).code()).isEqualTo("session-ended");
      var anew = new SignIn(account.login(), TestSite.OTHER_PASSWORD);
      site.anonymous().call(AccessApi.SIGN_IN, anew).orThrow();
      assertThat(refused(site.anonymous().call(PasswordResetApi.REDEEM, redeem)).code())
          .isEqualTo("code-not-valid");
      assertThat(server.next().subject()).contains("was changed");
      assertThat(Happened.times(site, "access.reset-mailed")).isEqualTo(1);
      assertThat(Happened.times(site, "access.password-reset")).isEqualTo(1);
    }
  }

  @OnBothDatabases
  void whoHasASecondFactorIsAskedForItAsEver(TestDatabase database) throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = withAddress(site);
      Entrants.enrolled(site, account);
      assertThat(ask(site, account.login())).isEqualTo("done");
      var code = new EntryCode(server.next().code());
      site.anonymous()
          .call(PasswordResetApi.REDEEM, new Redeem(code, TestSite.OTHER_PASSWORD))
          .orThrow();
      var anew = new SignIn(account.login(), TestSite.OTHER_PASSWORD);
      assertThat(refused(site.anonymous().call(AccessApi.SIGN_IN, anew)).code())
          .isEqualTo("second-factor-needed");
    }
  }

  @OnBothDatabases
  void whoeverAsksHearsTheSameAndOnlyAConfirmedAddressGetsALetter(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var postage = new Postage(site).by(server);
      var without = account(site, Role.DISPATCHER, site.north);
      var waiting = account(site, Role.DISPATCHER, site.north);
      WaitingAddress.of(site, waiting.id());
      var out = withAddress(site);
      Entrants.disabled(site, out);
      assertThat(ask(site, new Login("nobody at all"))).isEqualTo("done");
      assertThat(ask(site, without.login())).isEqualTo("done");
      assertThat(ask(site, waiting.login())).isEqualTo("done");
      assertThat(ask(site, out.login())).isEqualTo("done");
      untilLookedUp(site);
      assertThat(postage.standing().letters())
          .noneMatch(row -> row.kind() == LetterKind.RESET_CODE);
      assertThat(site.ask(Integer.class, "select count(*) from password_reset")).isZero();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from vault_secret where purpose = 'access.reset-asked'"))
          .as("what was typed is not kept")
          .isZero();
    }
  }

  @OnBothDatabases
  void aLoginIsAskedForAFewTimesAndThenNotForAWhileWhetherItIsThereOrNot(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = withAddress(site);
      for (var login : new Login[] {account.login(), new Login("nobody at all")}) {
        for (var count = 0; count < Guesses.FREE_FOR_A_LOGIN + 1; count++) {
          assertThat(ask(site, login)).isEqualTo("done");
        }
        assertThat(ask(site, login)).isEqualTo("login-must-wait");
      }
      untilLookedUp(site);
      for (var count = 0; count < ResetByMail.MOST_LETTERS; count++) {
        assertThat(server.next().to()).isEqualTo(ADDRESS);
      }
      assertThat(
              site.ask(Integer.class, "select count(*) from mail_letter where kind = 'RESET_CODE'"))
          .isEqualTo(ResetByMail.MOST_LETTERS);
    }
  }

  @OnBothDatabases
  void aCodeIsWorthNothingAfterHalfAnHour(TestDatabase database) throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = withAddress(site);
      assertThat(ask(site, account.login())).isEqualTo("done");
      var code = new EntryCode(server.next().code());
      site.clock.pass(Duration.ofMinutes(30));
      var late = new Redeem(code, TestSite.OTHER_PASSWORD);
      assertThat(refused(site.anonymous().call(PasswordResetApi.REDEEM, late)).code())
          .isEqualTo("code-not-valid");
    }
  }

  @OnBothDatabases
  void whoHasAnotherAddressLetsNobodyInByWhatWentToTheOneBefore(TestDatabase database)
      throws Exception {
    try (var server = MailServer.by(MailSecurity.STARTTLS);
        var site = TestSite.on(database)) {
      var _ = new Postage(site).by(server);
      var account = withAddress(site);
      assertThat(ask(site, account.login())).isEqualTo("done");
      var code = new EntryCode(server.next().code());
      var other = WaitingAddress.of(site, account.id(), "other@example.org");
      Entrants.signIn(site, account).call(AccountMailApi.CONFIRM, new Confirm(other)).orThrow();
      var late = new Redeem(code, TestSite.OTHER_PASSWORD);
      assertThat(refused(site.anonymous().call(PasswordResetApi.REDEEM, late)).code())
          .isEqualTo("code-not-valid");
    }
  }

  @OnBothDatabases
  void withoutMailTheFrontSaysSoAndNobodyIsAnswered(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      assertThat(site.anonymous().call(OwnerApi.ENTRANCE, NOTHING).orThrow().mail()).isFalse();
      assertThat(ask(site, new Login("nobody at all"))).isEqualTo("mail-is-off");
      assertThat(ask(site, account(site, Role.DISPATCHER, site.north).login()))
          .isEqualTo("mail-is-off");
    }
  }
}
