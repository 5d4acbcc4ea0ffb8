package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.Site;
import com.ptthex.server.trust.audit.Sealed.Hashes;
import com.ptthex.shared.trust.audit.Checkpoint;
import com.ptthex.shared.trust.audit.Hash;
import com.ptthex.shared.trust.audit.Merkle;
import com.ptthex.shared.trust.audit.TreeHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The checkpoints, in the order of their sizes. */
final class CheckpointStore {
  private final Handle db;
  private final UUID site;

  CheckpointStore(Handle db) {
    this.db = db;
    this.site = Site.id(db);
  }

  UUID site() {
    return site;
  }

  Optional<Sealed> last() {
    return db.createQuery(
            """
            select size, epoch, root, at, previous, key_id, signature, frontier, leaves, events
            from audit_checkpoint order by size desc limit 1\
            """)
        .map((found, _) -> sealed(found))
        .findOne();
  }

  Optional<Sealed> at(long size) {
    return page(size - 1, 1).stream().filter(found -> found.size() == size).findFirst();
  }

  List<Sealed> page(long after, int most) {
    return db.createQuery(
            """
            select size, epoch, root, at, previous, key_id, signature, frontier, leaves, events
            from audit_checkpoint where size > :after order by size limit :most\
            """)
        .bind("after", after)
        .bind("most", most)
        .map((found, _) -> sealed(found))
        .list();
  }

  /** The next ones behind this, in its own history and in the current one. */
  List<Sealed> since(TreeHead told, int epoch, int most) {
    return db.createQuery(
            """
            select size, epoch, root, at, previous, key_id, signature, frontier, leaves, events
            from audit_checkpoint
            where size > :floor and (epoch > :told or epoch = :told and size > :size)
            order by size limit :most\
            """)
        // An older history ended anywhere: then, once, all are looked at.
        .bind("floor", told.epoch() == epoch ? told.size() : 0)
        .bind("told", told.epoch())
        .bind("size", told.size())
        .bind("most", most)
        .map((found, _) -> sealed(found))
        .list();
  }

  private Sealed sealed(ResultSet found) throws SQLException {
    var head =
        new TreeHead(
            site,
            found.getInt(2),
            found.getLong(1),
            hash(found.getBytes(3)),
            found.getObject(4, OffsetDateTime.class).toInstant(),
            Optional.ofNullable(found.getBytes(5)).map(CheckpointStore::hash),
            hash(found.getBytes(6)));
    return new Sealed(
        new Checkpoint(head, found.getString(7)),
        Hashes.of(found.getBytes(8)),
        Hashes.of(found.getBytes(9)),
        Hashes.of(found.getBytes(10)));
  }

  /** What is no hash was not written by us; it must only not match. */
  private static Hash hash(byte[] stored) {
    return Hash.of(stored.length == Merkle.BYTES ? stored : Merkle.leaf(stored));
  }

  void insert(Sealed sealed) {
    var head = sealed.checkpoint().head();
    db.createUpdate(
            """
            insert into audit_checkpoint (size, epoch, root, at, previous, key_id, signature,
              frontier, leaves, events)
            values (:size, :epoch, :root, :at, :previous, :key, :signature,
              :frontier, :leaves, :events)\
            """)
        .bind("size", head.size())
        .bind("epoch", head.epoch())
        .bind("root", head.root().bytes())
        .bind("at", head.at())
        .bind("previous", head.previous().map(Hash::bytes))
        .bind("key", head.key().bytes())
        .bind("signature", sealed.checkpoint().signature())
        .bind("frontier", sealed.frontier().joined())
        .bind("leaves", sealed.leaves().joined())
        .bind("events", sealed.events().joined())
        .execute();
  }

  /** How many rows were sealed before this instant. */
  long sealedBefore(Instant instant) {
    return db.createQuery("select coalesce(max(size), 0) from audit_checkpoint where at < :instant")
        .bind("instant", instant)
        .mapTo(Long.class)
        .one();
  }
}
