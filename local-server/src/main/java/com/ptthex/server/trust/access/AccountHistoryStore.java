package com.ptthex.server.trust.access;

import com.ptthex.server.trust.access.KnownAccount.Holder;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountsApi.Happening;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was done with each account. */
final class AccountHistoryStore {
  private static final int LATEST = 20;

  private final Handle db;

  AccountHistoryStore(Handle db) {
    this.db = db;
  }

  /** What is told of a change beside when and of which account. */
  record Told(AccountChange change, Label by, Optional<Note> reason) {}

  void add(Holder holder, Instant at, Told told) {
    db.createUpdate(
            """
            insert into account_history (account, at, change, by_name, role, unit, reason)
            values (:account, :at, :change, :by, :role, :unit, :reason)\
            """)
        .bind("account", holder.id())
        .bind("at", at)
        .bind("change", told.change())
        .bind("by", told.by())
        .bind("role", holder.role())
        .bind("unit", holder.unit())
        .bind("reason", told.reason())
        .execute();
  }

  boolean has(AccountId account, AccountChange change) {
    return db.createQuery(
                "select count(*) from account_history where account = :account and change ="
                    + " :change")
            .bind("account", account)
            .bind("change", change)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  List<Happening> latest(AccountId account) {
    return db.createQuery(
            """
            select at, change, by_name as "by", role, unit, reason from account_history
            where account = :account order by position desc limit :latest\
            """)
        .bind("account", account)
        .bind("latest", LATEST)
        .mapTo(Happening.class)
        .list();
  }
}
