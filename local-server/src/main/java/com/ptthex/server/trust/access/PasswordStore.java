package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Somebody's own password, and the sessions that it opened. */
final class PasswordStore {
  private final Handle db;

  PasswordStore(Handle db) {
    this.db = db;
  }

  record Kept(Login login, String password) {}

  Login loginOf(AccountId account) {
    return db.createQuery("select login from account where id = :id")
        .bind("id", account)
        .mapTo(Login.class)
        .one();
  }

  /** Kept from everybody else who would change it until the deed is over. */
  Kept lock(AccountId account) {
    return db.createQuery("select login, password from account where id = :id for update")
        .bind("id", account)
        .mapTo(Kept.class)
        .one();
  }

  void set(AccountId account, String hash) {
    new AccessStore(db).setPassword(account, hash);
  }

  void endOtherSessions(AccountId account, String kept, Instant now) {
    db.createUpdate(
            """
            update session set ended_at = :now
            where account = :account and token_hash <> :kept and ended_at is null\
            """)
        .bind("now", now)
        .bind("account", account)
        .bind("kept", kept)
        .execute();
  }
}
