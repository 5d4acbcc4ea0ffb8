package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Comparison;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Difference;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Restore;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Sides;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Take;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Settings as they were: which moments are kept, and in what one of them differs. */
final class SnapshotsModel {
  private final LoadModel<Snapshots> kept;
  private final LoadModel<Comparison> comparison;
  private final ObjectProperty<Optional<Snapshot>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<SnapshotId>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<SettingKey>> ticked = new SimpleObjectProperty<>(Set.of());
  private final Draft draft = new Draft();
  private final Draft.Entry<Label> name = draft.needed("name", Label::new);
  private final Action<Take, Snapshot> take;
  private final Opener taking;
  private final Choosing<Restore> restoring;
  private final Opener restore;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile Optional<Sides> asked = Optional.empty();

  SnapshotsModel(Desk desk) {
    kept =
        new LoadModel<>(
            desk,
            () -> desk.api().call(SnapshotsApi.LIST, Nothing.NOTHING),
            found -> found.rows().isEmpty());
    comparison =
        new LoadModel<>(
            desk,
            () ->
                asked
                    .map(sides -> desk.api().call(SnapshotsApi.COMPARE, sides))
                    .orElseGet(() -> new Answer.Unreachable<>(true)),
            found -> found.differences().isEmpty());
    chosen.subscribe(_ -> compare());
    other.subscribe(_ -> compare());
    take =
        new Action<>(
                desk,
                SnapshotsApi.TAKE,
                SettingsText.TAKE,
                draft.offer(() -> new Take(name.value())))
            .notPermitted(SettingsText.NOT_PERMITTED);
    taking =
        new Opener(
            take,
            MaterialDesignC.CAMERA_OUTLINE,
            new SimpleObjectProperty<>(Optional.<Text>empty()));
    restoring = new Choosing<>(desk, SnapshotsApi.RESTORE, SettingsText.RESTORE);
    restore = new Opener(restoring.action(), MaterialDesignR.RESTORE, nothingTicked());
  }

  private ReadOnlyObjectWrapper<Optional<Text>> nothingTicked() {
    var why = new ReadOnlyObjectWrapper<Optional<Text>>();
    ticked.subscribe(
        now -> why.set(now.isEmpty() ? Optional.of(SettingsText.TICK_FIRST) : Optional.empty()));
    return why;
  }

  private void compare() {
    ticked.set(Set.of());
    asked = chosen.get().map(it -> new Sides(it.id(), other.get()));
    if (asked.isPresent()) {
      comparison.restart();
    }
  }

  /** Of what is ticked, as the comparison shows it. */
  List<Difference> tickedDifferences() {
    return comparison.lastKnown().stream()
        .flatMap(found -> found.differences().stream())
        .filter(difference -> ticked.get().contains(difference.key()))
        .toList();
  }

  void beginRestoring(boolean risky) {
    chosen
        .get()
        .ifPresent(
            snapshot -> {
              var keys = tickedDifferences().stream().map(Difference::key).toList();
              restoring.begin(reason -> new Restore(snapshot.id(), keys, reason), risky);
            });
  }

  void reload() {
    kept.reload();
    if (asked.isPresent()) {
      comparison.reload();
    }
  }

  LoadModel<Snapshots> kept() {
    return kept;
  }

  LoadModel<Comparison> comparison() {
    return comparison;
  }

  ObjectProperty<Optional<Snapshot>> chosen() {
    return chosen;
  }

  /** What it is compared with; nothing for how it is now. */
  ObjectProperty<Optional<SnapshotId>> other() {
    return other;
  }

  ObjectProperty<Set<SettingKey>> ticked() {
    return ticked;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Label> name() {
    return name;
  }

  Action<Take, Snapshot> take() {
    return take;
  }

  Opener taking() {
    return taking;
  }

  Choosing<Restore> restoring() {
    return restoring;
  }

  Opener restore() {
    return restore;
  }
}
