package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.testing.TestSite;
import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * People of a test who are in already, without the work that each password costs: most tests are
 * about what comes after the door.
 */
public final class Insiders {
  /** Nobody guesses at the passwords of tests. */
  private static final PasswordCost NEXT_TO_NOTHING = new PasswordCost(64, 1, 1);

  private static final String HASH = PasswordHash.hash(TestSite.PASSWORD, NEXT_TO_NOTHING);

  private Insiders() {}

  /** Makes passwords cost next to nothing at a site that has none yet. */
  public static void sparePasswords(Store store) {
    store.writing(
        db -> {
          new PasswordCostStore(db).settle(NEXT_TO_NOTHING);
          return db;
        });
  }

  /** With the password of all tests, and whatever it was before. */
  public static SessionToken enter(Store store, Instant now, Login login, Role role, UnitId home) {
    var token = Tokens.make();
    store.writing(
        db -> {
          var accounts = new AccessStore(db);
          accounts
              .byLogin(login)
              .ifPresentOrElse(
                  known -> accounts.setPassword(known.id(), HASH),
                  () -> accounts.insert(login, new Label(role.name()), role, home, HASH));
          var account = accounts.byLogin(login).orElseThrow().id();
          new SessionStore(db, now).insert(opened(token, now), account);
          return token;
        });
    store.sync();
    return token;
  }

  private static Open opened(SessionToken token, Instant now) {
    return new Open(
        SessionId.made(),
        Tokens.hash(token.value()),
        now,
        now,
        now.plus(SessionsApi.LASTS),
        DeviceKind.CONSOLE,
        DevicePlatform.LINUX,
        MaskedAddress.HERE,
        Optional.empty());
  }
}
