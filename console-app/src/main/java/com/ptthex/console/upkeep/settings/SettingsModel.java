package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.News;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.upkeep.settings.Editing.Moved;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.setting.SettingGroup;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.upkeep.settings.SettingsApi;
import com.ptthex.shared.upkeep.settings.SettingsApi.Change;
import com.ptthex.shared.upkeep.settings.SettingsApi.Happening;
import com.ptthex.shared.upkeep.settings.SettingsApi.Row;
import com.ptthex.shared.upkeep.settings.SettingsApi.Settings;
import com.ptthex.shared.upkeep.settings.SettingsApi.WhichHistory;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The settings, what somebody is making of them, and what they were before. */
final class SettingsModel implements News.Reader {
  /** What of the room one looks at. */
  enum View {
    NOW,
    HISTORY,
    SNAPSHOTS
  }

  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.NOW);
  private final ObjectProperty<SettingGroup> group = new SimpleObjectProperty<>(SettingGroup.SITE);

  /**
   * What somebody has made of the settings.
   *
   * @param faulty whether something stands in a field that is no value for it
   */
  record Unsaved(List<Moved> moved, boolean faulty) {
    Unsaved {
      moved = List.copyOf(moved);
    }

    boolean isAnything() {
      return faulty || !moved.isEmpty();
    }
  }

  private final ReadOnlyObjectWrapper<Optional<Editing>> editing =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Unsaved> unsaved =
      new ReadOnlyObjectWrapper<>(new Unsaved(List.of(), false));
  private final ReadOnlyObjectWrapper<Optional<Text>> against =
      new ReadOnlyObjectWrapper<>(Optional.of(SettingsText.NOTHING_CHANGED));
  private final LoadModel<Settings> settings;
  private final RowsModel<Happening> history;
  private final Choosing<Change> choosing;
  private final Opener review;
  private final boolean mayChange;

  SettingsModel(Desk desk) {
    settings =
        new LoadModel<>(desk, () -> desk.api().call(SettingsApi.LIST, Nothing.NOTHING), _ -> false);
    settings.load().subscribe(this::hear);
    history =
        new RowsModel<>(
            desk,
            happening -> happening.key().value() + happening.at(),
            (after, size) ->
                desk.api()
                    .call(
                        SettingsApi.HISTORY,
                        new WhichHistory(Optional.empty(), after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
    choosing = new Choosing<>(desk, SettingsApi.CHANGE, SettingsText.SAVE);
    choosing.action().state().subscribe(this::hear);
    review = new Opener(choosing.action(), MaterialDesignC.CHECK, against.getReadOnlyProperty());
    mayChange = desk.rights().mayCall(SettingsApi.CHANGE);
  }

  private void hear(Load<Settings> load) {
    settings
        .lastKnown()
        .filter(now -> !editing.get().map(Editing::rows).equals(Optional.of(now.rows())))
        .ifPresent(now -> edit(new Editing(now, editing.get())));
  }

  /** What the server finds wrong with a value stands at its field. */
  private void hear(Action.State state) {
    if (state instanceof Action.State.Failed(var problem)) {
      editing.get().ifPresent(it -> it.draft().hear(problem));
    }
  }

  private void edit(Editing now) {
    editing.set(Optional.of(now));
    now.fields().forEach(field -> field.entry().text().subscribe(_ -> look()));
    look();
  }

  private void look() {
    var now =
        new Unsaved(
            editing.get().map(Editing::moved).orElse(List.of()),
            editing.get().filter(Editing::isFaulty).isPresent());
    unsaved.set(now);
    if (now.faulty()) {
      against.set(Optional.of(KitText.CORRECT_FIELDS));
    } else {
      against.set(now.isAnything() ? Optional.empty() : Optional.of(SettingsText.NOTHING_CHANGED));
    }
  }

  /** Has what was made of the settings looked over. */
  void beginReview() {
    var now = unsaved.get().moved();
    var wishes = now.stream().map(Moved::wish).toList();
    choosing.begin(reason -> new Change(wishes, reason), now.stream().anyMatch(Moved::isRisky));
  }

  /** Whoever looks at values that are theirs alone begins anew. */
  void discard() {
    editing.get().ifPresent(Editing::discard);
  }

  /** They are chosen: what others chose meanwhile is read as well. */
  void saved(Settings now) {
    edit(new Editing(now, Optional.empty()));
    reload();
  }

  ReadOnlyObjectProperty<Load<Settings>> load() {
    return settings.load();
  }

  LoadModel<Settings> settings() {
    return settings;
  }

  RowsModel<Happening> history() {
    return history;
  }

  @Override
  public void reload() {
    settings.reload();
    history.reload();
  }

  @Override
  public int calls() {
    return 1 + history.calls();
  }

  ObjectProperty<View> view() {
    return view;
  }

  ObjectProperty<SettingGroup> group() {
    return group;
  }

  ReadOnlyObjectProperty<Optional<Editing>> editing() {
    return editing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Unsaved> unsaved() {
    return unsaved.getReadOnlyProperty();
  }

  Choosing<Change> choosing() {
    return choosing;
  }

  Opener review() {
    return review;
  }

  boolean mayChange() {
    return mayChange;
  }

  Optional<Row> row(SettingKey key) {
    return settings.lastKnown().stream()
        .flatMap(now -> now.rows().stream())
        .filter(row -> row.key().equals(key))
        .findFirst();
  }
}
