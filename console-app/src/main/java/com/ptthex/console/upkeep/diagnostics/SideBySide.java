package com.ptthex.console.upkeep.diagnostics;

import com.ptthex.console.ui.view.Ui;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Equals beside each other where each has room for its sentences, else below each other. */
final class SideBySide extends GridPane {
  private static final int ROOM_FOR_ONE = 300;

  private final Ui ui;
  private List<Node> equals = List.of();

  SideBySide(Ui ui) {
    this.ui = ui;
    getStyleClass().add("side-by-side");
    widthProperty().subscribe(this::arrange);
  }

  void show(List<Node> others) {
    equals = others;
    getChildren().clear();
    getColumnConstraints().clear();
    arrange();
  }

  private void arrange() {
    var fits = getWidth() >= ui.scale().of(ROOM_FOR_ONE) * equals.size();
    var columns = fits ? Math.max(1, equals.size()) : 1;
    if (getColumnConstraints().size() == columns && getChildren().size() == equals.size()) {
      return;
    }
    getColumnConstraints().clear();
    for (var column = 0; column < columns; column++) {
      var share = new ColumnConstraints();
      share.setPercentWidth(100.0 / columns);
      share.setHgrow(Priority.ALWAYS);
      share.setHalignment(HPos.LEFT);
      getColumnConstraints().add(share);
    }
    getChildren().clear();
    for (var at = 0; at < equals.size(); at++) {
      add(equals.get(at), at % columns, at / columns);
    }
  }
}
