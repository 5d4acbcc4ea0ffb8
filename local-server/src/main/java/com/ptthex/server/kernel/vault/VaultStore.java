package com.ptthex.server.kernel.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of the vault. */
final class VaultStore {
  private final Handle db;

  VaultStore(Handle db) {
    this.db = db;
  }

  /**
   * @param keyId which master key sealed it
   */
  record Row(Reference reference, String purpose, String keyId, String sealed) {}

  Optional<Row> find(Reference reference) {
    return db.createQuery(
            "select reference, purpose, key_id, sealed from vault_secret where reference = :it")
        .bind("it", reference)
        .mapTo(Row.class)
        .findOne();
  }

  boolean isEmpty() {
    return db.createQuery("select count(*) from vault_secret").mapTo(Long.class).one() == 0;
  }

  List<Reference> notSealedWith(String keyId) {
    return db.createQuery("select reference from vault_secret where key_id <> :key")
        .bind("key", keyId)
        .mapTo(Reference.class)
        .list();
  }

  void insert(Row row, Instant now) {
    var insert =
        """
        insert into vault_secret (reference, purpose, key_id, sealed, since)
        values (:reference, :purpose, :keyId, :sealed, :now)\
        """;
    bound(insert, row).bind("now", now).execute();
  }

  /** Another value under the same reference. */
  boolean replace(Row row, Instant now) {
    var update =
        """
        update vault_secret set key_id = :keyId, sealed = :sealed, since = :now
        where reference = :reference and purpose = :purpose\
        """;
    return bound(update, row).bind("now", now).execute() == 1;
  }

  /** The same value under another key. */
  void reseal(Row row) {
    var update =
        """
        update vault_secret set key_id = :keyId, sealed = :sealed
        where reference = :reference and purpose = :purpose\
        """;
    bound(update, row).execute();
  }

  private Update bound(String sql, Row row) {
    return db.createUpdate(sql)
        .bind("reference", row.reference())
        .bind("purpose", row.purpose())
        .bind("keyId", row.keyId())
        .bind("sealed", row.sealed());
  }

  void delete(Reference reference, Purpose purpose) {
    db.createUpdate("delete from vault_secret where reference = :it and purpose = :purpose")
        .bind("it", reference)
        .bind("purpose", purpose.code())
        .execute();
  }
}
