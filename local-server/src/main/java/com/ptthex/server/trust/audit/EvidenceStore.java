package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.ledger.EventLine;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.trust.audit.Evidence.Salted;
import com.ptthex.shared.trust.audit.AuditApi.Find;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.Merkle;
import com.ptthex.shared.trust.audit.SealedEvent;
import com.ptthex.shared.trust.audit.SealedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Reads audit rows to be sealed or verified. Columns are read by place and not by name: this is
 * done ten million times in a row.
 */
final class EvidenceStore {
  private final Handle db;

  EvidenceStore(Handle db) {
    this.db = db;
  }

  /** The rows with numbers behind the one and up to the other, by number. */
  List<Evidence> page(long after, long upTo) {
    return db.createQuery(
            """
            select number, deed, at, last_at, times, trace, caller, account, role, endpoint,
              outcome, code, fields, subject, unit, detail_hash, salt, detail, events
            from audit where number > :after and number <= :upTo order by number\
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .map((found, _) -> evidence(found))
        .list();
  }

  /** What somebody may look into, latest first, and without details. */
  List<SealedRow> latest(Scope scope, Find find) {
    return db.createQuery(
            """
            select number, deed, at, last_at, times, trace, caller, account, role, endpoint,
              outcome, code, fields, subject, unit, detail_hash
            from audit
            where number < :before and (unit is null or (unit = any(:scope)) is true)
            order by number desc limit :limit\
            """)
        .bind("before", Keyset.number(find.after()).orElse(Long.MAX_VALUE))
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .map((found, _) -> row(found))
        .list();
  }

  private static Evidence evidence(ResultSet found) throws SQLException {
    var row = row(found);
    var salt = Optional.ofNullable(found.getBytes(17));
    var detail = Optional.ofNullable(found.getString(18));
    var salted =
        salt.isPresent() || detail.isPresent()
            ? Optional.of(new Salted(salt, detail))
            : Optional.<Salted>empty();
    var events = Optional.ofNullable(found.getString(19)).map(EvidenceStore::events);
    return new Evidence(row, events.orElse(List.of()), salted);
  }

  /** Of the first sixteen columns, as every query for rows begins. */
  private static SealedRow row(ResultSet found) throws SQLException {
    return new SealedRow(
        found.getLong(1),
        id(found, 2),
        time(found, 3),
        time(found, 4),
        found.getLong(5),
        found.getString(6),
        found.getString(7),
        Optional.ofNullable(found.getObject(8, UUID.class)),
        Optional.ofNullable(found.getString(9)),
        found.getString(10),
        found.getString(11),
        Optional.ofNullable(found.getString(12)),
        Optional.ofNullable(found.getString(13)),
        Optional.ofNullable(found.getObject(14, UUID.class)),
        Optional.ofNullable(found.getObject(15, UUID.class)),
        hash(found.getBytes(16)));
  }

  /** What is too short or too long to be a hash was not written by us; it must only not match. */
  private static Hash hash(byte[] stored) {
    return Hash.of(stored.length == Merkle.BYTES ? stored : Merkle.leaf(stored));
  }

  private static UUID id(ResultSet found, int column) throws SQLException {
    return found.getObject(column, UUID.class);
  }

  private static Instant time(ResultSet found, int column) throws SQLException {
    return found.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static List<SealedEvent> events(String text) {
    var lines = EventLine.read(text);
    return IntStream.range(0, lines.size())
        .mapToObj(
            ordinal -> {
              var line = lines.get(ordinal);
              return new SealedEvent(
                  ordinal, line.type(), line.subject(), line.unit(), line.facts());
            })
        .toList();
  }

  /** Rows that no checkpoint covers yet. */
  record Unsealed(long count, Optional<Long> last) {}

  Unsealed unsealed(long sealed) {
    return db.createQuery("select count(*), max(number) from audit where number > :sealed")
        .bind("sealed", sealed)
        .map(
            (found, _) ->
                new Unsealed(found.getLong(1), Optional.ofNullable(found.getObject(2, Long.class))))
        .one();
  }

  /** Rows that have no number yet, or one that was never given out. */
  long unnumbered() {
    return db.createQuery("select count(*) from audit where number is null")
        .mapTo(Long.class)
        .one();
  }

  long belowTheFirst() {
    return db.createQuery("select count(*) from audit where number < 1").mapTo(Long.class).one();
  }

  /** How many details, and their salts, went. */
  int erase(long after, long upTo) {
    return db.createUpdate(
            """
            update audit set detail = null, salt = null
            where number > :after and number <= :upTo and detail is not null\
            """)
        .bind("after", after)
        .bind("upTo", upTo)
        .execute();
  }
}
