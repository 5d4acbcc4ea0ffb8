package com.ptthex.bench.screen;

import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** What JavaFX itself does with as many rows of plain words, in a window of the same size. */
public final class BareTable {
  private static final int COLUMNS = 9;

  private BareTable() {}

  /** On the screen's thread. */
  public static TableView<Integer> shown(Stage stage, int rows, int width, int height) {
    var table = new TableView<Integer>();
    for (var at = 0; at < COLUMNS; at++) {
      var column = new TableColumn<Integer, String>("Column " + at);
      var number = at;
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper("row " + row.getValue() + "." + number));
      column.setPrefWidth(128);
      table.getColumns().add(column);
    }
    table.setItems(FXCollections.observableArrayList(IntStream.range(0, rows).boxed().toList()));
    stage.setScene(new Scene(table, width, height));
    stage.show();
    return table;
  }
}
