package com.ptthex.server.trust.audit;

import com.ptthex.server.trust.audit.Sealed.Hashes;
import com.ptthex.shared.trust.audit.Frontier;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.SigningKey;
import com.ptthex.shared.trust.audit.TreeHead;
import com.ptthex.shared.value.Uuid7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What somebody can do who may write to the database, and knows how the evidence is made. */
final class Hand {
  private static final Set<String> TIMES = Set.of("at", "last_at");
  private static final Set<String> TEXTS =
      Set.of(
          "trace",
          "caller",
          "role",
          "endpoint",
          "outcome",
          "code",
          "fields",
          "detail",
          "events",
          "signature");

  private final Handle db;
  private final Random random;

  Hand(Handle db, Random random) {
    this.db = db;
    this.random = random;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  int execute(String sql, Object... values) {
    return db.execute(sql, values);
  }

  /** Changes one bit, or what comes next to it; whether there was anything to change. */
  boolean flip(String table, String column, String where) {
    var old = value(table, column, where);
    if (old.isEmpty()) {
      return false;
    }
    var flipped = flipped(column, old.get());
    if (Objects.deepEquals(flipped, old.get())) {
      return false;
    }
    try {
      db.savepoint("flip");
      execute("update " + table + " set " + column + " = ? where " + where, flipped);
      return true;
    } catch (JdbiException _) {
      // A constraint is in its way: this one is not possible.
      db.rollbackToSavepoint("flip");
      return false;
    }
  }

  Optional<Object> value(String table, String column, String where) {
    return db.createQuery("select " + column + " from " + table + " where " + where)
        .map((found, _) -> Optional.ofNullable(read(found, column)))
        .findOne()
        .flatMap(value -> value);
  }

  private static Object read(ResultSet found, String column) throws SQLException {
    if (TIMES.contains(column)) {
      return found.getObject(1, OffsetDateTime.class);
    }
    return TEXTS.contains(column) ? found.getString(1) : found.getObject(1);
  }

  private Object flipped(String column, Object old) {
    return switch (old) {
      case String outcome when column.equals("outcome") ->
          outcome.equals("DONE") ? "REFUSED" : "DONE";
      case String text -> text.isEmpty() ? "x" : flipped(text);
      case byte[] bytes -> flipped(bytes);
      case Integer number -> number ^ (1 << random.nextInt(20));
      case Long number -> number ^ (1L << random.nextInt(40));
      case UUID id ->
          new UUID(
              id.getMostSignificantBits() ^ (1L << random.nextInt(64)),
              id.getLeastSignificantBits());
      case OffsetDateTime at -> at.plusNanos(1_000L << random.nextInt(30));
      default -> throw new IllegalStateException("cannot flip " + old.getClass());
    };
  }

  private String flipped(String text) {
    var letters = text.toCharArray();
    letters[random.nextInt(letters.length)] ^= (char) (1 << random.nextInt(3));
    return new String(letters);
  }

  private byte[] flipped(byte[] bytes) {
    var copy = bytes.clone();
    copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    return copy;
  }

  /** Whether they differed. */
  boolean swap(String column, long one, long other) {
    var here = value("audit", column, "number = " + one);
    var there = value("audit", column, "number = " + other);
    if (here.isEmpty() || there.isEmpty() || Objects.deepEquals(here.get(), there.get())) {
      return false;
    }
    var set = "update audit set " + column + " = ? where number = ?";
    execute(set, there.get(), one);
    execute(set, here.get(), other);
    return true;
  }

  /** Makes a row that looks like another. */
  void copy(long from, long to) {
    execute(
        """
        insert into audit (number, deed, at, last_at, times, trace, caller, account, role, endpoint,
          outcome, code, fields, subject, unit, detail, salt, detail_hash)
        select cast(? as bigint), cast(? as uuid), at, last_at, times, trace, caller, account, role,
          endpoint, outcome, code, fields, subject, unit, detail, salt, detail_hash
        from audit where number = ?\
        """,
        to,
        Uuid7.next(),
        from);
  }

  long someCheckpoint() {
    return oneOf(db.createQuery("select size from audit_checkpoint").mapTo(Long.class).list());
  }

  long checkpointBefore(long size) {
    return db.createQuery("select coalesce(max(size), 0) from audit_checkpoint where size < :size")
        .bind("size", size)
        .mapTo(Long.class)
        .one();
  }

  private Sealed covering(long number) {
    return new CheckpointStore(db).page(number - 1, 1).getFirst();
  }

  private Frontier treeBefore(Sealed checkpoint) {
    return new CheckpointStore(db)
        .at(checkpoint.after())
        .map(before -> Frontier.of(before.size(), before.frontier().joined()))
        .orElseGet(Frontier::new);
  }

  private List<byte[]> leaves(Sealed checkpoint) {
    return new EvidenceStore(db)
        .page(checkpoint.after(), checkpoint.size()).stream().map(Evidence::leaf).toList();
  }

  /** Makes the leaves of its checkpoint those of the rows as they are now. */
  void rewriteLeaves(long number) {
    var checkpoint = covering(number);
    execute(
        "update audit_checkpoint set leaves = ? where size = ?",
        new Hashes(leaves(checkpoint)).joined(),
        checkpoint.size());
  }

  /** Makes leaves, root and frontier fit the rows, with the signature that was there. */
  void rewriteRoot(long number) {
    var checkpoint = covering(number);
    var tree = treeBefore(checkpoint);
    var leaves = leaves(checkpoint);
    leaves.forEach(tree::append);
    execute(
        "update audit_checkpoint set root = ?, frontier = ?, leaves = ? where size = ?",
        tree.root(),
        tree.bytes(),
        new Hashes(leaves).joined(),
        checkpoint.size());
  }

  /** Makes everything fit from this row on, signed with a key of one's own. */
  void signAnew(long number) {
    var key = SigningKey.made();
    var first = covering(number);
    var tree = treeBefore(first);
    var previous = first.checkpoint().head().previous();
    var store = new CheckpointStore(db);
    var all = new ArrayList<>(store.page(first.after(), Integer.MAX_VALUE));
    execute("delete from audit_checkpoint where size > ?", first.after());
    for (var old : all) {
      var leaves = leaves(old);
      leaves.forEach(tree::append);
      var was = old.checkpoint().head();
      var head =
          new TreeHead(
              was.site(),
              was.epoch(),
              was.size(),
              Hash.of(tree.root()),
              was.at(),
              previous,
              key.shown().id());
      var signed = key.sign(head);
      store.insert(new Sealed(signed, Hashes.of(tree.bytes()), new Hashes(leaves), old.events()));
      previous = Optional.of(signed.hash());
    }
  }
}
