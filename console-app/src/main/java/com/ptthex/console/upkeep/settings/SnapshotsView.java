package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.Reviewing.Line;
import com.ptthex.shared.contract.setting.SettingKey;
import com.ptthex.shared.contract.setting.SettingRisk;
import com.ptthex.shared.upkeep.settings.SnapshotId;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Comparison;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Difference;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshot;
import com.ptthex.shared.upkeep.settings.SnapshotsApi.Snapshots;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Moments that were kept, and beside them in what the chosen one differs, to be gone back to. */
final class SnapshotsView extends BorderPane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Ui ui;
  private final Frame frame;
  private final SettingsModel settings;
  private final SnapshotsModel model;
  private final SettingWords words;
  private final Reviewing reviewing;
  private final VBox kept = Parts.column(Gap.HAIR);
  private final VBox side = Parts.column(Gap.LARGE);
  private final GridPane grid = new GridPane();

  SnapshotsView(Ui ui, Frame frame, SettingsModel settings, SnapshotsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.settings = settings;
    this.model = model;
    this.words = new SettingWords(ui);
    this.reviewing = new Reviewing(ui, frame);
    model.taking().opens(this::take);
    model.restore().opens(this::restore);
    kept.getStyleClass().addAll("settings-groups", "snapshots");
    side.getStyleClass().add("settings-lines");
    grid.getStyleClass().add("setting-difference");
    grid.getColumnConstraints().setAll(share(40), share(30), share(30));
    var scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "settings-scroll");
    var both = Parts.row(Gap.NONE, kept, Parts.growing(scroll));
    both.setFillHeight(true);
    setCenter(
        new LoadPane<Snapshots>(ui, both, this::fill)
            .empty(
                SettingsText.NO_SNAPSHOTS,
                SettingsText.NO_SNAPSHOTS_ABOUT,
                new ActionButton(ui, model.taking(), Emphasis.PRIMARY))
            .retry(model::reload)
            .follow(model.kept().load()));
    ui.follow(model.chosen(), _ -> model.kept().lastKnown().ifPresent(this::fill));
    setId("settings-snapshots");
  }

  private static ColumnConstraints share(double percent) {
    var share = new ColumnConstraints();
    share.setPercentWidth(percent);
    return share;
  }

  private void fill(Snapshots now) {
    var chosen = model.chosen().get().map(Snapshot::id);
    var take = Parts.row(Gap.NONE, new ActionButton(ui, model.taking(), Emphasis.NORMAL));
    take.getStyleClass().add("snapshots-take");
    kept.getChildren().setAll(take);
    now.rows().forEach(snapshot -> kept.getChildren().add(entry(snapshot, chosen)));
    var shown = now.rows().stream().filter(it -> chosen.equals(Optional.of(it.id()))).findFirst();
    side.getChildren()
        .setAll(
            shown
                .map(it -> compared(it, now))
                .orElseGet(() -> List.of(Parts.aside(ui.say(SettingsText.CHOOSE_SNAPSHOT)))));
  }

  private Node entry(Snapshot snapshot, Optional<SnapshotId> chosen) {
    var lines =
        Parts.column(
            Gap.NONE,
            new Label(ui.texts().isolated(snapshot.name().value())),
            Parts.caption(ui.moments().both(snapshot.takenAt())),
            Parts.caption(ui.texts().isolated(snapshot.by().value())));
    var button = new Button("", lines);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("quiet", "settings-group");
    button.setId("snapshot-" + snapshot.id().value());
    button.setAccessibleText(
        snapshot.name().value() + ", " + ui.moments().both(snapshot.takenAt()));
    button.pseudoClassStateChanged(CHOSEN, chosen.equals(Optional.of(snapshot.id())));
    button.setOnAction(_ -> model.chosen().set(Optional.of(snapshot)));
    return button;
  }

  private List<Node> compared(Snapshot snapshot, Snapshots all) {
    var heading =
        Parts.column(
            Gap.HAIR,
            Parts.heading(ui.texts().isolated(snapshot.name().value())),
            Parts.aside(
                ui.say(
                    SettingsText.TAKEN,
                    ui.moments().both(snapshot.takenAt()),
                    ui.texts().isolated(snapshot.by().value()))));
    var with =
        Parts.row(Gap.SMALL, Parts.label(ui.say(SettingsText.COMPARED_WITH)), other(snapshot, all));
    var pane =
        new LoadPane<Comparison>(ui, grid, found -> fill(snapshot, found))
            .emptyLine(SettingsText.NO_DIFFERENCE)
            .retry(model::reload)
            .follow(model.comparison().load());
    var restore = new ActionButton(ui, model.restore(), Emphasis.PRIMARY);
    return List.of(heading, with, pane, restore);
  }

  private Node other(Snapshot snapshot, Snapshots all) {
    var choice = new ComboBox<Option>();
    choice.setId("snapshots-other");
    choice.setAccessibleText(ui.say(SettingsText.COMPARED_WITH));
    var options = new ArrayList<Option>();
    options.add(new Option("", ui.say(SettingsText.AS_NOW)));
    all.rows().stream()
        .filter(it -> !it.id().equals(snapshot.id()))
        .map(it -> new Option(it.id().value().toString(), ui.texts().isolated(it.name().value())))
        .forEach(options::add);
    choice.getItems().setAll(options);
    var now = model.other().get().map(id -> id.value().toString()).orElse("");
    options.stream()
        .filter(option -> option.value().equals(now))
        .findFirst()
        .ifPresent(choice::setValue);
    choice
        .valueProperty()
        .subscribe(
            (_, picked) ->
                model
                    .other()
                    .set(
                        Optional.ofNullable(picked)
                            .map(Option::value)
                            .filter(id -> !id.isEmpty())
                            .map(id -> new SnapshotId(UUID.fromString(id)))));
    return choice;
  }

  private void fill(Snapshot snapshot, Comparison found) {
    grid.getChildren().clear();
    grid.addRow(
        0,
        Parts.label(ui.say(SettingsText.SETTING)),
        Parts.label(ui.texts().isolated(snapshot.name().value())),
        Parts.label(otherName()));
    for (var difference : found.differences()) {
      separate();
      settings
          .row(difference.key())
          .ifPresent(
              row ->
                  grid.addRow(
                      grid.getRowCount(),
                      tick(difference.key()),
                      Parts.sentence(words.value(row, difference.then())),
                      Parts.sentence(words.value(row, difference.other()))));
    }
  }

  /** One line may hold much; the eye must not slip into the next. */
  private void separate() {
    var line = new Region();
    line.getStyleClass().add("setting-separator");
    grid.add(line, 0, grid.getRowCount(), 3, 1);
  }

  private String otherName() {
    return model
        .other()
        .get()
        .flatMap(
            id ->
                model.kept().lastKnown().stream()
                    .flatMap(all -> all.rows().stream())
                    .filter(it -> it.id().equals(id))
                    .findFirst())
        .map(it -> ui.texts().isolated(it.name().value()))
        .orElseGet(() -> ui.say(SettingsText.NOW));
  }

  private Node tick(SettingKey key) {
    var box = new CheckBox(words.name(key));
    box.setId("snapshot-tick-" + key.value().replace('.', '-'));
    box.setSelected(model.ticked().get().contains(key));
    box.selectedProperty()
        .subscribe(
            (_, on) -> {
              var now = new HashSet<>(model.ticked().get());
              if (on) {
                now.add(key);
              } else {
                now.remove(key);
              }
              model.ticked().set(now);
            });
    return box;
  }

  private void take() {
    model.draft().clear();
    var form =
        new Form(ui, "snapshot", model.draft())
            .field(SettingsText.NAME, model.name(), ui.say(SettingsText.NAME_HINT));
    var dialog = new FormDialog(ui, frame, ui.say(SettingsText.TAKE_ABOUT), form, model.take());
    model
        .take()
        .then(
            taken -> {
              frame.close(dialog);
              model.chosen().set(Optional.of(taken));
              model.reload();
              frame.done(ui.say(SettingsText.TOOK));
            });
    frame.open(dialog);
  }

  private void restore() {
    var lines = model.tickedDifferences().stream().flatMap(this::line).toList();
    model.beginRestoring(lines.stream().anyMatch(it -> it.row().risk() == SettingRisk.RISKY));
    reviewing.open(
        model.restoring(),
        ui.say(SettingsText.RESTORE_ABOUT, lines.size()),
        lines,
        now -> {
          settings.saved(now);
          model.ticked().set(Set.of());
          model.reload();
          frame.done(ui.say(SettingsText.RESTORED, lines.size()));
        });
  }

  /** From how it is now, whatever it was compared with. */
  private Stream<Line> line(Difference difference) {
    return settings
        .row(difference.key())
        .map(row -> new Line(row, row.value(), difference.then()))
        .stream();
  }
}
