package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * Dots at the head of each row that open its menu, for whoever does not think of the other button
 * of the mouse. It stands fast: nobody moves it, sorts by it, puts it away or copies it.
 */
final class RowMenuColumn<R> extends TableColumn<R, R> {
  private static final double WIDTH = 36;

  RowMenuColumn(Ui ui, RowMenu menu) {
    setId("row-menu");
    setReorderable(false);
    setResizable(false);
    setSortable(false);
    setMinWidth(ui.scale().of(WIDTH));
    setPrefWidth(ui.scale().of(WIDTH));
    setMaxWidth(ui.scale().of(WIDTH));
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(_ -> new Dots<>(ui, menu));
  }

  static boolean standsFast(TableColumn<?, ?> column) {
    return column instanceof RowMenuColumn;
  }

  private static final class Dots<R> extends TableCell<R, R> {
    private final RowMenu menu;
    private final Icon shape = Parts.mark(MaterialDesignD.DOTS_VERTICAL);

    Dots(Ui ui, RowMenu menu) {
      this.menu = menu;
      getStyleClass().add("row-dots");
      setAccessibleText(ui.say(KitText.THIS_ROW_MENU));
      shape.setVisible(false);
      setGraphic(shape);
      // Before the table hears of it: rows that are chosen together stay so.
      addEventFilter(MouseEvent.MOUSE_PRESSED, this::open);
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      if (!ColumnCell.isPutBy(this)) {
        shape.setVisible(!empty);
      }
    }

    private void open(MouseEvent pressed) {
      if (pressed.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        pressed.consume();
        chooseThisRow();
        menu.openBelow(this);
      }
    }

    private void chooseThisRow() {
      var table = getTableView();
      table.requestFocus();
      if (!table.getSelectionModel().isSelected(getIndex())) {
        table.getSelectionModel().clearAndSelect(getIndex());
      }
      Objects.requireNonNull(table.getFocusModel()).focus(getIndex());
    }
  }
}
