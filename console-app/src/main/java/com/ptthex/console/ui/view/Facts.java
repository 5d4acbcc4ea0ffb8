package com.ptthex.console.ui.view;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known of one thing, each fact with its name before it, under one heading. */
public final class Facts extends VBox {
  private final GridPane grid = new GridPane();

  public Facts(String heading) {
    getStyleClass().addAll("facts", "gap-small");
    grid.getStyleClass().add("facts-grid");
    var names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
    getChildren().addAll(Parts.label(heading), grid);
  }

  /**
   * @param value as it is to be read; what people wrote is to be isolated before
   */
  public Facts fact(String name, String value) {
    return fact(name, Parts.sentence(value));
  }

  /** Whose value is more than words, such as a way to more of it. */
  public Facts fact(String name, Node value) {
    var label = Parts.caption(name);
    label.getStyleClass().add("fact-name");
    GridPane.setValignment(label, VPos.TOP);
    grid.addRow(grid.getRowCount(), label, value);
    return this;
  }
}
