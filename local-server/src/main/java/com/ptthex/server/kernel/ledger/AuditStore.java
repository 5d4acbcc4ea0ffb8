package com.ptthex.server.kernel.ledger;

import com.ptthex.server.kernel.ledger.AuditRow.Done;
import com.ptthex.server.kernel.ledger.AuditRow.RefusedWith;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.shared.contract.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The audit rows. */
final class AuditStore {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private final Handle db;

  AuditStore(Handle db) {
    this.db = db;
  }

  /** For a row that gets its number once it is committed. */
  void insert(AuditRow row) {
    prepared(row).bind("number", Optional.empty()).execute();
  }

  /** All of an insert but the number, made ready before others have to wait for it. */
  DirectStatement prepared(AuditRow row) {
    var salt = row.detail().map(_ -> salt());
    var first = row.events().stream().findFirst();
    var update =
        DirectStatement.of(
                db,
                """
                insert into audit (number, deed, at, last_at, times, trace, caller, account, role,
                  endpoint, outcome, code, fields, subject, unit, events, detail, salt, detail_hash)
                values (:number, :deed, :at, :lastAt, :times, :trace, :caller, :account, :role,
                  :endpoint, :outcome, :code, :fields, :subject, :unit, :events, :detail, :salt,
                  :hash)\
                """)
            .bind("deed", row.deed())
            .bind("at", row.when().at())
            .bind("lastAt", row.when().lastAt())
            .bind("times", row.when().times())
            .bind("trace", row.trace())
            .bind("caller", row.by().caller())
            .bind("account", row.by().account())
            .bind("role", row.by().role())
            .bind("endpoint", row.outcome().endpoint())
            .bind("subject", first.map(Event::subject))
            .bind("unit", first.map(Event::unit))
            .bind("events", EventLine.text(row.events()))
            .bind("detail", row.detail())
            .bind("salt", salt)
            .bind("hash", hash(salt, row.detail()));
    return switch (row.outcome()) {
      case Done _ ->
          update
              .bind("outcome", "DONE")
              .bind("code", Optional.empty())
              .bind("fields", Optional.empty());
      case RefusedWith(var _, var code, var fields) ->
          update.bind("outcome", "REFUSED").bind("code", code).bind("fields", fields);
    };
  }

  private static byte[] salt() {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** Without its salt, a detail that was purged cannot be guessed from its hash. */
  private static byte[] hash(Optional<byte[]> salt, Optional<String> detail) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      salt.ifPresent(digest::update);
      detail.ifPresent(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  long lastNumber() {
    return db.createQuery("select coalesce(max(number), 0) from audit").mapTo(Long.class).one();
  }
}
