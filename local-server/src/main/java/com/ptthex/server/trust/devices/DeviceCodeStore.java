package com.ptthex.server.trust.devices;

import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Codes by which devices register. */
final class DeviceCodeStore {
  private final Handle db;

  DeviceCodeStore(Handle db) {
    this.db = db;
  }

  /** Whose device it is for, and who gave the code. */
  record Given(AccountId account, Optional<Note> note, AccountId byAccount, Label byName) {}

  void insert(String codeHash, Given given, Instant now, Instant until) {
    db.createUpdate(
            """
            insert into device_code (code_hash, account, note, by_account, by_name, made_at, until)
            values (:hash, :account, :note, :by, :byName, :now, :until)\
            """)
        .bind("hash", codeHash)
        .bind("account", given.account())
        .bind("note", given.note())
        .bind("by", given.byAccount())
        .bind("byName", given.byName())
        .bind("now", now)
        .bind("until", until)
        .execute();
  }

  /** What this code was given for, if it is still worth something; from now on it is not. */
  Optional<Given> taken(String codeHash, Instant now) {
    var taken =
        db.createUpdate(
                """
                update device_code set ended_at = :now
                where code_hash = :hash and ended_at is null and until > :now\
                """)
            .bind("hash", codeHash)
            .bind("now", now)
            .execute();
    return taken == 0
        ? Optional.empty()
        : db.createQuery(
                "select account, note, by_account, by_name from device_code where code_hash ="
                    + " :hash")
            .bind("hash", codeHash)
            .mapTo(Given.class)
            .findOne();
  }

  void endAll(AccountId account, Instant now) {
    db.createUpdate(
            """
            update device_code set ended_at = :now
            where account = :account and ended_at is null\
            """)
        .bind("account", account)
        .bind("now", now)
        .execute();
  }
}
