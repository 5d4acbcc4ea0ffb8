package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.Entrants.account;
import static com.ptthex.server.testing.Entrants.reasoned;
import static com.ptthex.server.testing.TestSite.perform;
import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.Entrants;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountsApi;
import com.ptthex.shared.trust.access.AccountsApi.Row;
import com.ptthex.shared.trust.access.AccountsApi.Which;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.SignInApi.Finish;
import com.ptthex.shared.trust.access.SignInApi.Step;
import java.util.Map;

/** Back in for who has lost their second factor, with an administrator's help. */
final class LostFactorTest {

  private static Row clear(TestSite site, Row account) {
    return perform(site.owner(), AccountsApi.CLEAR_FACTOR, reasoned(account)).orThrow();
  }

  private static Step signIn(TestSite site, Row account) {
    return site.anonymous().call(SignInApi.BEGIN, Entrants.signIn(account)).orThrow().step();
  }

  private static String codeOfRefusal(ApiClient client, Row account) {
    return refused(client.call(AccountsApi.CLEAR_FACTOR.preview(), reasoned(account))).code();
  }

  @OnBothDatabases
  void thePasswordAloneOpensAgainAndWhoWasInIsOut(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.enrolled(site, account);
      assertThat(signIn(site, account)).isInstanceOf(Step.CodeNeeded.class);
      assertThat(Entrants.byLogin(site, account.login()).secondFactor()).isTrue();
      var cleared = clear(site, account);
      assertThat(cleared.secondFactor()).isFalse();
      assertThat(cleared.sessions()).isZero();
      assertThat(refused(desk.call(AccessApi.ME, Nothing.NOTHING)).code())
          .isEqualTo("session-ended");
      assertThat(signIn(site, account)).isInstanceOf(Step.Entered.class);
    }
  }

  @OnBothDatabases
  void recoveryCodesAndHalfMadeSignInsDieWithIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      var desk = Entrants.enrolled(site, account);
      var codes = perform(desk, SecondFactorApi.RENEW, Nothing.NOTHING).orThrow().codes();
      if (!(signIn(site, account) instanceof Step.CodeNeeded(var ticket, var _))) {
        throw new AssertionError("was let in by the password alone");
      }
      clear(site, account);
      var late = new Finish(ticket, new FactorCode(codes.getFirst().value()));
      assertThat(refused(site.anonymous().call(SignInApi.FINISH, late)).code())
          .isEqualTo("sign-in-took-too-long");
      assertThat(site.ask(Integer.class, "select count(*) from recovery_code")).isZero();
      assertThat(
              site.ask(
                  Integer.class,
                  "select count(*) from vault_secret where purpose = 'access.second-factor'"))
          .as("nothing of the secret is kept")
          .isZero();
    }
  }

  @OnBothDatabases
  void whatItWouldDoIsToldBeforeAndWhyItWasDoneStaysInTheHistory(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.DISPATCHER, site.north);
      Entrants.enrolled(site, account);
      var wish = reasoned(account);
      var impact = site.owner().call(AccountsApi.CLEAR_FACTOR.preview(), wish).orThrow();
      assertThat(impact.effects())
          .contains(
              new Effect("second-factor-goes", Map.of()),
              new Effect("recovery-codes-go", Map.of("count", "10")))
          .anyMatch(effect -> effect.code().equals("session-ends"));
      assertThat(impact.undo()).isEqualTo(Undo.IMPOSSIBLE);
      assertThat(refused(site.owner().call(AccountsApi.CLEAR_FACTOR, wish, impact)).next())
          .as("not without a proof")
          .isEqualTo("step-up");
      perform(site.owner(), AccountsApi.CLEAR_FACTOR, wish, impact).orThrow();
      var past = site.owner().call(AccountsApi.DETAIL, new Which(account.id())).orThrow();
      assertThat(past.happenings().getFirst().change()).isEqualTo(AccountChange.FACTOR_CLEARED);
      assertThat(past.happenings().getFirst().reason()).contains(Entrants.WHY);
    }
  }

  @OnBothDatabases
  void nobodyClearsTheirOwnNorThatOfTheirRankOrAboveIt(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = account(site, Role.CUSTOMER_ADMIN, site.customer);
      var byAdmin = Entrants.enrolled(site, admin);
      assertThat(codeOfRefusal(byAdmin, admin)).isEqualTo("not-upon-yourself");
      for (var above : new Role[] {Role.CUSTOMER_ADMIN, Role.OWNER}) {
        var other = account(site, above, site.north);
        Entrants.enrolled(site, other);
        assertThat(codeOfRefusal(byAdmin, other)).isEqualTo("account-above-you");
      }
      var owner = account(site, Role.OWNER, site.north);
      Entrants.enrolled(site, owner);
      assertThat(clear(site, owner).secondFactor()).as("Owners by Owners").isFalse();
      assertThat(clear(site, admin).secondFactor()).isFalse();
    }
  }

  @OnBothDatabases
  void whereThereIsNoneNothingIsCleared(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var account = account(site, Role.SUPPORT, site.north);
      assertThat(codeOfRefusal(site.owner(), account)).isEqualTo("account-has-no-second-factor");
    }
  }
}
