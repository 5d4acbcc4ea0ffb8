package com.ptthex.server.upkeep.settings;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.setting.SettingValues;
import com.ptthex.server.kernel.setting.SettingValues.Kept;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.FieldFault;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingValue;
import com.ptthex.shared.upkeep.settings.SettingsApi.Chosen;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SettingsEvents;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Comparison;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Difference;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Restore;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Sides;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Take;
import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps all settings as they are, tells what is different since, and goes back to some of them. */
final class SnapshotDeeds {
  private final Declared declared;
  private final SettingDeeds settings;

  SnapshotDeeds(Declared declared, SettingDeeds settings) {
    this.declared = declared;
    this.settings = settings;
  }

  Snapshots list(Work work, Nothing nothing) {
    return new Snapshots(new SnapshotStore(work.db()).all());
  }

  Snapshot take(Work work, Take wish) {
    SettingDeeds.mustConcernTheWholeSite(work);
    var store = new SnapshotStore(work.db());
    if (store.count() >= SnapshotsApi.MOST) {
      throw new Refusal.Conflict("too-many-snapshots", Map.of("most", "" + SnapshotsApi.MOST))
          .raise();
    }
    var taken = new Snapshot(SnapshotId.made(), wish.name(), work.now(), work.caller().name());
    var values = now(work);
    store.insert(
        taken,
        values.entrySet().stream()
            .map(each -> new Chosen(each.getKey(), each.getValue()))
            .toList());
    var site = new UnitReader(work.db()).topmost();
    work.emit(Event.of(SettingsEvents.KEPT, taken.id(), site));
    return taken;
  }

  /** A setting that one of the two sides does not know yet, or no more, cannot be compared. */
  Comparison compare(Work work, Sides sides) {
    var then = kept(work, sides.id());
    var other = sides.other().map(id -> kept(work, id)).orElseGet(() -> now(work));
    return new Comparison(
        declared
            .settings()
            .flatMap(setting -> difference(setting.key(), then, other).stream())
            .toList());
  }

  private static Optional<Difference> difference(
      SettingKey key, Map<SettingKey, SettingValue> then, Map<SettingKey, SettingValue> other) {
    return Stream.of(key)
        .filter(it -> then.containsKey(it) && other.containsKey(it))
        .map(it -> new Difference(it, of(then, it), of(other, it)))
        .filter(found -> !found.then().equals(found.other()))
        .findFirst();
  }

  private static SettingValue of(Map<SettingKey, SettingValue> values, SettingKey key) {
    return Optional.ofNullable(values.get(key))
        .orElseThrow(() -> new Refusal.NotFound("setting-not-found").raise());
  }

  Plan<Settings> restore(Work work, Restore wish) {
    SettingDeeds.mustConcernTheWholeSite(work);
    var then = kept(work, wish.id());
    var now = new SettingValues(work.db());
    var faults = new ArrayList<FieldFault>();
    var moves = new ArrayList<Move>();
    for (var key : wish.keys().stream().distinct().toList()) {
      var obeyed = settings.find(key);
      var setting = obeyed.setting();
      try {
        var value = setting.kind().checked(of(then, key));
        var version = now.kept(setting).map(Kept::version).orElse(new Version(0));
        moves.add(new Move(obeyed, now.value(setting), value, version));
      } catch (Malformed wrong) {
        // It fitted when it was kept; what is offered has changed since.
        faults.add(new FieldFault(key.value(), wrong.code(), wrong.facts()));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return settings.planned(work, moves, wish.reason());
  }

  private Map<SettingKey, SettingValue> now(Work work) {
    var values = new SettingValues(work.db());
    return declared.settings().collect(toMap(it -> it.key(), values::value));
  }

  private static Map<SettingKey, SettingValue> kept(Work work, SnapshotId id) {
    List<Chosen> values =
        new SnapshotStore(work.db())
            .values(id)
            .orElseThrow(() -> new Refusal.NotFound("snapshot-not-found").raise());
    return values.stream().collect(toMap(Chosen::key, Chosen::value));
  }
}
