package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import org.jdbi.v3.core.Handle;

/** The accounts a site starts with, made with the site itself and before anybody can sign in. */
public final class Accounts {
  private Accounts() {}

  /** An account with this login and password, made or given the new password. */
  public static void ensure(
      Handle db, Login login, Password password, Label name, Role role, UnitId unit) {
    var store = new AccessStore(db);
    var hash = PasswordHash.hash(password);
    store
        .byLogin(login)
        .ifPresentOrElse(
            known -> store.setPassword(known.id(), hash),
            () -> store.insert(login, name, role, unit, hash));
  }
}
