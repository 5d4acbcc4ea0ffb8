package com.ptthex.server.trust.access;

import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who has shown their password and must still show a code. */
final class TicketStore {
  private final Handle db;

  TicketStore(Handle db) {
    this.db = db;
  }

  record Holder(AccountId id, Login login, UnitId unit) {}

  void insert(String hash, AccountId account, Instant until) {
    db.createUpdate(
            """
            insert into sign_in_ticket (ticket_hash, account, until)
            values (:hash, :account, :until)\
            """)
        .bind("hash", hash)
        .bind("account", account)
        .bind("until", until)
        .execute();
  }

  Optional<Holder> holder(String hash, Instant now) {
    return db.createQuery(
            """
            select a.id, a.login, a.unit from sign_in_ticket t join account a on a.id = t.account
            where t.ticket_hash = :hash and t.until > :now and t.used_at is null\
            """)
        .bind("hash", hash)
        .bind("now", now)
        .mapTo(Holder.class)
        .findOne();
  }

  /** Whether nobody used it before. */
  boolean use(String hash, Instant now) {
    return db.createUpdate(
                """
                update sign_in_ticket set used_at = :now
                where ticket_hash = :hash and until > :now and used_at is null\
                """)
            .bind("now", now)
            .bind("hash", hash)
            .execute()
        == 1;
  }

  void endAll(AccountId account) {
    db.createUpdate("delete from sign_in_ticket where account = :account")
        .bind("account", account)
        .execute();
  }

  int forgetEnded(Instant now) {
    return db.createUpdate("delete from sign_in_ticket where until < :now")
        .bind("now", now)
        .execute();
  }
}
