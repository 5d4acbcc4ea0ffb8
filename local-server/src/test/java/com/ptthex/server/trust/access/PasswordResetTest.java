package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Issue;
import com.ptthex.shared.trust.access.PasswordResetApi.Redeem;

/** Back in for who has forgotten their password. */
final class PasswordResetTest {
  private static final Password ANOTHER = new Password("a wholly new password");

  private static EntryCode issued(TestSite site, Row account) {
    var wish = new Issue(account.id(), Entrants.WHY);
    return perform(site.owner(), PasswordResetApi.ISSUE, wish).orThrow().code();
  }

  private static String refusal(TestSite site, EntryCode code) {
    var redeem = new Redeem(code, ANOTHER);
    return refused(site.anonymous().call(PasswordResetApi.REDEEM, redeem)).code();
  }

  @OnBothDatabases
  void aCodeSetsANewPasswordOnceAndEndsAllSessions(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.signIn(site, account);
      var code = issued(site, account);
      desk.call(AccessApi.ME, Nothing.NOTHING).orThrow();
      site.anonymous().call(PasswordResetApi.REDEEM, new Redeem(code, ANOTHER)).orThrow();
      assertThat(refused(desk.call(AccessApi.ME, Nothing.NOTHING)).code())
          .isEqualTo("session-ended");
      var old = new SignIn(account.login(), TestSite.PASSWORD);
      assertThat(refused(site.anonymous().call(AccessApi.SIGN_IN, old)).status()).isEqualTo(401);
      var anew = new SignIn(account.login(), ANOTHER);
      site.anonymous().call(AccessApi.SIGN_IN, anew).orThrow();
      assertThat(refusal(site, code)).isEqualTo("code-not-valid");
    }
  }

  @OnBothDatabases
  void aCodeIsWorthNothingAfterAnHourNorAfterAnotherNorForWhoIsDisabled(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var earlier = issued(site, account);
      var code = issued(site, account);
      assertThat(refusal(site, earlier)).isEqualTo("code-not-valid");
      site.clock.pass(PasswordResetApi.LASTS);
      assertThat(refusal(site, code)).isEqualTo("code-not-valid");
      var third = issued(site, account);
      Entrants.disabled(site, account);
      assertThat(refusal(site, third)).isEqualTo("code-not-valid");
      var wish = new Issue(account.id(), Entrants.WHY);
      assertThat(refused(perform(site.owner(), PasswordResetApi.ISSUE, wish)).code())
          .isEqualTo("account-not-active");
    }
  }

  @OnBothDatabases
  void whoIsPutOutLeavesNoCodeBehindForOthersAccounts(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = account(site, Role.CUSTOMER_ADMIN, site.north);
      var account = account(site, Role.DISPATCHER, site.north);
      var wish = new Issue(account.id(), Entrants.WHY);
      var issued =
          perform(Entrants.signIn(site, admin), PasswordResetApi.ISSUE, wish).orThrow().code();
      Entrants.disabled(site, admin);
      assertThat(refusal(site, issued)).isEqualTo("code-not-valid");
    }
  }

  @OnBothDatabases
  void anAdminResetsNeitherTheirOwnNorThoseOfOtherAdmins(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = account(site, Role.CUSTOMER_ADMIN, site.north);
      var client = Entrants.signIn(site, admin);
      var own = new Issue(admin.id(), Entrants.WHY);
      assertThat(refused(perform(client, PasswordResetApi.ISSUE, own)).code())
          .isEqualTo("not-upon-yourself");
      var owner = account(site, Role.OWNER, site.north);
      var above = new Issue(owner.id(), Entrants.WHY);
      assertThat(refused(perform(client, PasswordResetApi.ISSUE, above)).code())
          .isEqualTo("account-above-you");
    }
  }
}
