package com.ptthex.server.trust.access;

import com.ptthex.shared.value.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The PINs by which people open their locked desks, as hashes. */
final class PinStore {
  private final Handle db;

  PinStore(Handle db) {
    this.db = db;
  }

  record Kept(String hash, Instant since) {}

  Optional<Kept> find(AccountId account) {
    return db.createQuery("select hash, since from desk_pin where account = :account")
        .bind("account", account)
        .mapTo(Kept.class)
        .findOne();
  }

  /** In place of any before. */
  void keep(AccountId account, Kept pin) {
    drop(account);
    db.createUpdate("insert into desk_pin (account, hash, since) values (:account, :hash, :since)")
        .bind("account", account)
        .bind("hash", pin.hash())
        .bind("since", pin.since())
        .execute();
  }

  /** Whether there was one. */
  boolean drop(AccountId account) {
    return db.createUpdate("delete from desk_pin where account = :account")
            .bind("account", account)
            .execute()
        == 1;
  }
}
