package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.access.AccountMailApi.Confirmed;
import com.ptthex.shared.trust.access.AccountMailApi.Waiting;
import com.ptthex.shared.trust.mail.MailAddress;
import com.ptthex.shared.trust.mail.MailLanguage;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Uuid7;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The addresses of accounts: those that count, those that wait for a code, those of before. */
final class AccountMailStore {
  private final Handle db;

  AccountMailStore(Handle db) {
    this.db = db;
  }

  record Wanted(AccountId account, MailAddress address, MailLanguage language, String codeHash) {}

  Optional<Confirmed> confirmed(AccountId account) {
    return db.createQuery(
            """
            select address, language, confirmed_at as since from account_mail
            where account = :account and ended_at is null and confirmed_at is not null\
            """)
        .bind("account", account)
        .mapTo(Confirmed.class)
        .findOne();
  }

  Optional<Waiting> waiting(AccountId account, Instant now) {
    return db.createQuery(
            """
            select address, until from account_mail
            where account = :account and ended_at is null and confirmed_at is null
              and until > :now\
            """)
        .bind("account", account)
        .bind("now", now)
        .mapTo(Waiting.class)
        .findOne();
  }

  void insert(Wanted wanted, Instant now, Instant until) {
    db.createUpdate(
            """
            insert into account_mail (id, account, address, language, code_hash, made_at, until)
            values (:id, :account, :address, :language, :hash, :now, :until)\
            """)
        .bind("id", Uuid7.next())
        .bind("account", wanted.account())
        .bind("address", wanted.address())
        .bind("language", wanted.language())
        .bind("hash", wanted.codeHash())
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  /** Whether this is the code that waits for them, and still good; the address counts from now. */
  boolean confirm(AccountId account, String codeHash, Instant now) {
    return db.createUpdate(
                """
                update account_mail set confirmed_at = :now
                where account = :account and code_hash = :hash and ended_at is null
                  and confirmed_at is null and until > :now\
                """)
            .bind("now", now)
            .bind("account", account)
            .bind("hash", codeHash)
            .execute()
        == 1;
  }

  void endWaiting(AccountId account, Instant now) {
    end(account, now, "confirmed_at is null");
  }

  void endConfirmed(AccountId account, Instant now) {
    end(account, now, "confirmed_at is not null");
  }

  private void end(AccountId account, Instant now, String which) {
    db.createUpdate(
            "update account_mail set ended_at = :now where account = :account and ended_at is null"
                + " and "
                + which)
        .bind("now", now)
        .bind("account", account)
        .execute();
  }
}
