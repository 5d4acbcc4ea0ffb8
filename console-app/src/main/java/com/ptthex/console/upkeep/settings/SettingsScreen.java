package com.ptthex.console.upkeep.settings;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Pills;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.console.upkeep.settings.SettingsModel.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
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

  SettingsScreen(Ui ui, Desk desk, Frame frame, SettingsModel model, SnapshotsModel snapshots) {
    this.ui = ui;
    this.desk = desk;
    this.frame = frame;
    this.model = model;
    this.snapshots = snapshots;
    var views =
        new Pills(
            ui, "settings-view", List.of(View.values()), SettingsScreen::labelOf, model.view());
    var bar = Parts.row(Gap.LARGE, views, Parts.spring());
    bar.getStyleClass().add("toolbar");
    getStyleClass().add("settings");
    setId("settings");
    getChildren().addAll(bar, Parts.growing(body));
    ui.follow(model.view(), this::open);
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
