package com.ptthex.server.trust.access;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Getting in, staying in and getting out. */
final class AccessTest {

  @OnBothDatabases
  void aWrongPasswordAndAnUnknownLoginAreToldInTheSameWords(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      site.owner();
      var known = new Login(Role.OWNER + "-" + site.customer.value());
      var wrong = new SignIn(known, new Password("not the password"));
      var unknown = new SignIn(new Login("nobody"), TestSite.PASSWORD);
      var first = refused(site.anonymous().call(AccessApi.SIGN_IN, wrong));
      var second = refused(site.anonymous().call(AccessApi.SIGN_IN, unknown));
      assertThat(first.status()).isEqualTo(401);
      assertThat(first.code()).isEqualTo("wrong-login-or-password").isEqualTo(second.code());
      assertThat(first.facts()).isEqualTo(second.facts());
    }
  }

  @OnBothDatabases
  void aSessionEndsWhenItsHolderLeavesOrAfterADay(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var leaving = site.as(Role.DISPATCHER, site.north);
      leaving.call(AccessApi.SIGN_OUT, Nothing.NOTHING).orThrow();
      assertThat(refused(leaving.call(AccessApi.ME, Nothing.NOTHING)).code())
          .isEqualTo("session-ended");

      var staying = site.as(Role.DISPATCHER, site.south);
      site.clock.pass(Duration.ofHours(12).minusSeconds(1));
      staying.call(AccessApi.ME, Nothing.NOTHING).orThrow();
      site.clock.pass(Duration.ofHours(12));
      site.clock.pass(Duration.ofMillis(-1));
      staying.call(AccessApi.ME, Nothing.NOTHING).orThrow();
      site.clock.pass(Duration.ofMillis(1));
      site.clock.pass(Duration.ofSeconds(1));
      assertThat(refused(staying.call(AccessApi.ME, Nothing.NOTHING)).status()).isEqualTo(401);
    }
  }

  @OnBothDatabases
  void aCallerIsToldWhatItsRoleMayDo(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var dispatcher = site.as(Role.DISPATCHER, site.north);
      var me = dispatcher.call(AccessApi.ME, Nothing.NOTHING).orThrow();
      assertThat(me.role()).isEqualTo(Role.DISPATCHER);
      assertThat(me.unit()).isEqualTo(site.north);
      assertThat(me.permissions())
          .contains("numbers.view", "numbers.assign", "numbers.release")
          .doesNotContain("numbers.quarantine", "numbers.reinstate", "numbers.register");
      var sitter = site.as(Role.SITTER, site.north);
      assertThat(sitter.call(AccessApi.ME, Nothing.NOTHING).orThrow().permissions()).isEmpty();
    }
  }

  @OnBothDatabases
  void aChangedRoleHoldsFromTheNextCallOn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var admin = site.as(Role.CUSTOMER_ADMIN, site.north);
      admin.call(NumbersApi.LIST, NumbersApi.Find.all()).orThrow();
      site.server
          .store()
          .writing(
              db ->
                  db.execute("update account set role = 'SUPPORT' where role = 'CUSTOMER_ADMIN'"));
      assertThat(refused(admin.call(NumbersApi.LIST, NumbersApi.Find.all())).status())
          .isEqualTo(403);
    }
  }

  @Test
  void aPasswordIsStoredAsItsArgon2idHashOnly() {
    var password = new Password("correct horse battery");
    var stored = PasswordHash.hash(password, PasswordCost.LEAST);
    assertThat(stored).startsWith("$argon2id$v=19$").doesNotContain("horse");
    assertThat(PasswordHash.hash(password, PasswordCost.LEAST)).isNotEqualTo(stored);
    assertThat(PasswordHash.matches(password, stored)).isTrue();
    assertThat(PasswordHash.matches(new Password("correct horse batterY"), stored)).isFalse();
  }
}
