package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;

/** The accounts a site starts with, made with the site itself and before anybody can sign in. */
public final class Accounts {
  private Accounts() {}

  /** An account with this login and password, made or given the new password. */
  public static void ensure(
      Store store, Login login, Password password, Label name, Role role, UnitId unit) {
    store.writing(
        db -> {
          var passwords = new SitePasswords(new PasswordCostStore(db));
          // Nobody waits for a machine to be measured before there is a site to sign in to.
          passwords.costs().settle(PasswordCost.LEAST);
          var hash = passwords.hash(password);
          PasswordRules.require("password", login, new UnitReader(db).customerName(), password);
          var accounts = new AccessStore(db);
          accounts
              .byLogin(login)
              .ifPresentOrElse(
                  known -> accounts.setPassword(known.id(), hash),
                  () -> accounts.insert(login, name, role, unit, hash));
          return login;
        });
    store.sync();
  }
}
