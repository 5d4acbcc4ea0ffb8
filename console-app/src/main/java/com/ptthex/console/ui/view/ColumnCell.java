package com.ptthex.console.ui.view;

import javafx.scene.control.TableCell;

/** Draws one cell, and draws it empty again: the table uses few cells for many rows. */
final class ColumnCell<R> extends TableCell<R, R> {
  private final Ui ui;
  private final Column<R> column;

  ColumnCell(Ui ui, Column<R> column) {
    this.ui = ui;
    this.column = column;
    if (column.side() == Column.Side.END) {
      getStyleClass().add("figure");
    }
  }

  @Override
  protected void updateItem(R row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove("nothing");
    setGraphic(null);
    setText(null);
    if (!empty && row != null) {
      draw(column.cell().apply(row));
    }
  }

  private void draw(Column.Cell cell) {
    switch (cell) {
      case Column.Cell.State(var severity, var word) -> setGraphic(new Tag(severity, word));
      case Column.Cell.Nothing _ -> {
        getStyleClass().add("nothing");
        setText(Column.shown(ui, cell));
      }
      case Column.Cell.Words _, Column.Cell.Code _, Column.Cell.Figure _, Column.Cell.When _ ->
          setText(Column.shown(ui, cell));
    }
  }
}
