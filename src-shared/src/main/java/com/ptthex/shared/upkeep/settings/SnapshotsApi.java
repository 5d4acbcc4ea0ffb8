package com.ptthex.shared.upkeep.settings;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_EDIT;
import static com.ptthex.shared.upkeep.settings.SettingsApi.SETTINGS_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All settings as they were at a moment, to look back at and to go back to. */
public interface SnapshotsApi {
  /** So many may be kept. */
  int MOST = 200;

  Endpoint<Nothing, Snapshots> LIST =
      read("settings.snapshots.list", "/settings/snapshots", Nothing.class, Snapshots.class)
          .needs(SETTINGS_VIEW)
          .toldAs("The snapshots that are kept, the latest first.");

  Endpoint<Take, Snapshot> TAKE =
      deed("settings.snapshots.take", "/settings/snapshots/take", Take.class, Snapshot.class)
          .needs(SETTINGS_EDIT)
          .toldAs("Keeps all settings as they are now, under a name.");

  Endpoint<Sides, Comparison> COMPARE =
      read(
              "settings.snapshots.compare",
              "/settings/snapshots/{id}/compare",
              Sides.class,
              Comparison.class)
          .needs(SETTINGS_VIEW)
          .toldAs("In what a snapshot differs from another one, or from how it is now.");

  Endpoint<Restore, Settings> RESTORE =
      deed(
              "settings.snapshots.restore",
              "/settings/snapshots/{id}/restore",
              Restore.class,
              Settings.class)
          .needs(SETTINGS_EDIT)
          .with(Trait.RISKY)
          .toldAs("Chooses again what a snapshot holds, for those settings that are named.");

  record Snapshots(List<Snapshot> rows) {
    public Snapshots {
      rows = List.copyOf(rows);
    }
  }

  record Snapshot(SnapshotId id, Label name, Instant takenAt, Label by) {}

  record Take(Label name) {}

  /**
   * @param other nothing for how it is now
   */
  record Sides(SnapshotId id, Optional<SnapshotId> other) {}

  record Comparison(List<Difference> differences) {
    public Comparison {
      differences = List.copyOf(differences);
    }
  }

  /**
   * @param then in the snapshot
   * @param other in what it is compared with
   */
  record Difference(SettingKey key, SettingValue then, SettingValue other) {}

  /**
   * @param reason needed as soon as one of them is risky
   */
  record Restore(SnapshotId id, List<SettingKey> keys, Optional<Note> reason) {
    public Restore {
      keys = List.copyOf(keys);
    }
  }
}
