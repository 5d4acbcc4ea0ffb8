package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PasswordApi.Change;

/** Another password, by whoever knows the one that holds. */
final class ChangePasswordTest {
  private static final Password WANTED = new Password("seven swans a swimming");

  private static Login login(TestSite site) {
    return new Login(Role.DISPATCHER + "-" + site.north.value());
  }

  private static ApiClient dispatcher(TestSite site) {
    return site.as(Role.DISPATCHER, site.north);
  }

  private static Answer<Session> signIn(TestSite site, Password password) {
    return site.anonymous().call(AccessApi.SIGN_IN, new SignIn(login(site), password));
  }

  @OnBothDatabases
  void theNewOneOpensFromNowOnAndTheOldOneNoLonger(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = dispatcher(site);
      here.call(PasswordApi.CHANGE, new Change(TestSite.PASSWORD, WANTED)).orThrow();
      assertThat(refused(signIn(site, TestSite.PASSWORD)).code())
          .isEqualTo("wrong-login-or-password");
      signIn(site, WANTED).orThrow();
    }
  }

  @OnBothDatabases
  void whoeverElseHadComeInWithTheOldOneLeavesAndWhoChangedItStays(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = dispatcher(site);
      var elsewhere =
          site.anonymous().as(signIn(site, TestSite.PASSWORD).orThrow().token().value());
      var somebodyElse = site.as(Role.DISPATCHER, site.south);
      here.call(PasswordApi.CHANGE, new Change(TestSite.PASSWORD, WANTED)).orThrow();
      assertThat(refused(elsewhere.call(AccessApi.ME, Nothing.NOTHING)).code())
          .isEqualTo("session-ended");
      here.call(AccessApi.ME, Nothing.NOTHING).orThrow();
      somebodyElse.call(AccessApi.ME, Nothing.NOTHING).orThrow();
    }
  }

  @OnBothDatabases
  void aWrongOldOneAndABadNewOneLandOnTheirFieldsAndChangeNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var here = dispatcher(site);
      assertThat(fault(here, new Change(WANTED, WANTED)))
          .extracting(FieldFault::field, FieldFault::code)
          .containsExactly("current", "wrong-password");
      var common = new Password("Sunshine2024!!");
      assertThat(fault(here, new Change(TestSite.PASSWORD, common)))
          .extracting(FieldFault::field, FieldFault::code)
          .containsExactly("wanted", "password-too-common");
      assertThat(fault(here, new Change(TestSite.PASSWORD, TestSite.PASSWORD)).code())
          .isEqualTo("password-unchanged");
      signIn(site, TestSite.PASSWORD).orThrow();
    }
  }

  private static FieldFault fault(ApiClient caller, Change wish) {
    return refused(caller.call(PasswordApi.CHANGE, wish)).fields().getFirst();
  }

  @OnBothDatabases
  void anOlderShortPasswordStillOpens(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = dispatcher(site);
      var old = new Password("short-one");
      site.server
          .store()
          .writing(
              db ->
                  db.createUpdate("update account set password = :hash where login = :login")
                      .bind("hash", PasswordHash.hash(old, PasswordCost.LEAST))
                      .bind("login", login(site))
                      .execute());
      signIn(site, old).orThrow();
    }
  }
}
