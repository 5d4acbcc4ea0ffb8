package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.SettingsModel.View;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The settings as they are, what they were, and the moments that were kept. */
final class SettingsScreen extends VBox {
  private final Ui ui;
  private final Desk desk;
  private final Frame frame;
  private final SettingsModel model;
  private final SnapshotsModel snapshots;
  private final Map<View, Node> drawn = new EnumMap<>(View.class);
  private final StackPane body = new StackPane();

  SettingsScreen(
      Ui ui, Desk desk, Frame frame, SettingsModel model, SnapshotsModel snapshots) {
    this.ui = ui;
    this.desk = desk;
    this.frame = frame;
    this.model = model;
    this.snapshots = snapshots;
    var bar = Parts.row(Gap.LARGE, views(), Parts.spring());
    bar.getStyleClass().add("toolbar");
    getStyleClass().add("settings");
    setId("settings");
    getChildren().addAll(bar, Parts.growing(body));
    ui.follow(model.view(), this::open);
  }

  /** Not a group of JavaFX's own: of such a one Tab reaches but the chosen button. */
  private Node views() {
    var row = Parts.row(Gap.NONE);
    for (var view : View.values()) {
      var button = new ToggleButton(ui.say(labelOf(view)));
      button.setId("settings-view-" + view.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().addAll(pill(view), "permissions-view");
      button.setOnAction(
          _ -> {
            model.view().set(view);
            // Pressed again it would be released, and none of them would be chosen.
            button.setSelected(true);
          });
      ui.follow(model.view(), chosen -> button.setSelected(chosen == view));
      row.getChildren().add(button);
    }
    return row;
  }

  private static String pill(View view) {
    return switch (view) {
      case NOW -> "left-pill";
      case HISTORY -> "center-pill";
      case SNAPSHOTS -> "right-pill";
    };
  }

  private static Text labelOf(View view) {
    return switch (view) {
      case NOW -> SettingsText.SETTINGS;
      case HISTORY -> SettingsText.HISTORY;
      case SNAPSHOTS -> SettingsText.SNAPSHOTS;
    };
  }

  private void open(View view) {
    body.getChildren().setAll(drawn.computeIfAbsent(view, this::draw));
  }

  private Node draw(View view) {
    return switch (view) {
      case NOW -> new SettingsPage(ui, desk, frame, model);
      case HISTORY -> HistoryView.of(ui, model);
      case SNAPSHOTS -> new SnapshotsView(ui, frame, model, snapshots);
    };
  }
}
