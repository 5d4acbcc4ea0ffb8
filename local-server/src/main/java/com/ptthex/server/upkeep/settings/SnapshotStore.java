package com.ptthex.server.upkeep.settings;

import com.ptthex.shared.upkeep.settings.SettingsApi.AtDesks;
import com.ptthex.shared.upkeep.settings.SettingsApi.Chosen;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Snapshots that somebody has taken. */
final class SnapshotStore {
  private final Handle db;

  SnapshotStore(Handle db) {
    this.db = db;
  }

  record Row(SnapshotId id, Label name, Instant takenAt, Label byName) {
    Snapshot snapshot() {
      return new Snapshot(id, name, takenAt, byName);
    }
  }

  /** The latest first. */
  List<Snapshot> all() {
    return db.createQuery(
            """
            select id, name, taken_at, by_name from setting_snapshot
            order by taken_at desc, id desc\
            """)
        .mapTo(Row.class)
        .map(Row::snapshot)
        .list();
  }

  int count() {
    return db.createQuery("select count(*) from setting_snapshot").mapTo(Integer.class).one();
  }

  Optional<List<Chosen>> values(SnapshotId id) {
    return db.createQuery("select content from setting_snapshot where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(text -> Wire.read(text.getBytes(StandardCharsets.UTF_8), AtDesks.class).chosen());
  }

  /** Refused by its constraint when the name is taken. */
  void insert(Snapshot snapshot, List<Chosen> values) {
    db.createUpdate(
            """
            insert into setting_snapshot (id, name, taken_at, by_name, content)
            values (:id, :name, :at, :by, :content)\
            """)
        .bind("id", snapshot.id())
        .bind("name", snapshot.name())
        .bind("at", snapshot.takenAt())
        .bind("by", snapshot.by())
        .bind("content", new String(Wire.write(new AtDesks(values)), StandardCharsets.UTF_8))
        .execute();
  }
}
