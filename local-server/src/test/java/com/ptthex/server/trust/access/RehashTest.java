package com.ptthex.server.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;

/** A hash that was cheaper to guess is made anew when its password is there. */
final class RehashTest {

  @OnBothDatabases
  void signingInBringsAnOldHashUpToDateAndAWrongPasswordDoesNot(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var _ = site.as(Role.DISPATCHER, site.north);
      var login = new Login(Role.DISPATCHER + "-" + site.north.value());
      var old = PasswordHash.hash(TestSite.PASSWORD, new PasswordCost(8 * 1024, 1, 1));
      store(site, login, old);
      var door = new Door(site, "192.0.2.1");

      door.guess(login, 1);
      assertThat(stored(site, login)).isEqualTo(old);
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
      var made = stored(site, login);
      assertThat(made).isNotEqualTo(old).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
      assertThat(door.told(login, TestSite.PASSWORD)).isEqualTo("in");
      assertThat(stored(site, login)).as("is left as it is from now on").isEqualTo(made);
    }
  }

  private static void store(TestSite site, Login login, String hash) {
    site.server
        .store()
        .writing(
            db ->
                db.createUpdate("update account set password = :hash where login = :login")
                    .bind("hash", hash)
                    .bind("login", login)
                    .execute());
  }

  private static String stored(TestSite site, Login login) {
    return site.ask(
        String.class, "select password from account where login = '" + login.value() + "'");
  }
}
