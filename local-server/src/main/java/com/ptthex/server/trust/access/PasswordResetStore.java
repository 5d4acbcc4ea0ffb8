package com.ptthex.server.trust.access;

import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Codes by which passwords may be set anew. */
final class PasswordResetStore {
  private final Handle db;

  PasswordResetStore(Handle db) {
    this.db = db;
  }

  /** Whom a code was given, and by whom. */
  record Given(String codeHash, AccountId to, AccountId by) {}

  void insert(Given given, Instant now, Instant until) {
    db.createUpdate(
            """
            insert into password_reset (code_hash, account, by_account, made_at, until)
            values (:hash, :account, :by, :now, :until)\
            """)
        .bind("hash", given.codeHash())
        .bind("account", given.to())
        .bind("by", given.by())
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  /** Whose code this is, if it is still worth something; from now on it is not. */
  Optional<AccountId> taken(String codeHash, Instant now) {
    var taken =
        db.createUpdate(
                """
                update password_reset set ended_at = :now
                where code_hash = :hash and ended_at is null and until > :now\
                """)
            .bind("hash", codeHash)
            .bind("now", now)
            .execute();
    return taken == 0
        ? Optional.empty()
        : db.createQuery("select account from password_reset where code_hash = :hash")
            .bind("hash", codeHash)
            .mapTo(AccountId.class)
            .findOne();
  }

  /** How many by letter, which nobody else gave. */
  int sentTo(AccountId account, Instant since) {
    return db.createQuery(
            """
            select count(*) from password_reset
            where account = :account and by_account = :account and made_at > :since\
            """)
        .bind("account", account)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  void endAll(AccountId account, Instant now) {
    db.createUpdate(
            """
            update password_reset set ended_at = :now
            where account = :account and ended_at is null\
            """)
        .bind("account", account)
        .bind("now", now)
        .execute();
  }

  /** Those that went to an address which may be somebody else's now. */
  void endMailed(AccountId account, Instant now) {
    db.createUpdate(
            """
            update password_reset set ended_at = :now
            where account = :account and by_account = :account and ended_at is null\
            """)
        .bind("account", account)
        .bind("now", now)
        .execute();
  }

  /** Those that somebody gave to others. */
  void endAllBy(AccountId account, Instant now) {
    db.createUpdate(
            """
            update password_reset set ended_at = :now
            where by_account = :account and ended_at is null\
            """)
        .bind("account", account)
        .bind("now", now)
        .execute();
  }
}
