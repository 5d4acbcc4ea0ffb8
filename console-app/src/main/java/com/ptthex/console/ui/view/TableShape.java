package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.ListShape;
import com.ptthex.console.ui.model.ListShape.Seen;
import com.ptthex.console.ui.model.ListShape.SortedBy;
import com.ptthex.console.ui.model.ListShape.Way;
import com.ptthex.console.ui.theme.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/**
 * Draws a table as somebody has arranged it, and keeps what they change: a list that is drawn anew,
 * in another language or after a look elsewhere, is still theirs.
 */
final class TableShape<R> {
  private final TableView<R> table;
  private final Scale scale;
  private final String name;
  private final Ui ui;
  private final ListShape usual;
  private boolean changing;

  /**
   * @param name of the list
   */
  private TableShape(Ui ui, String name, TableView<R> table) {
    this.ui = ui;
    this.name = name;
    this.table = table;
    this.scale = ui.scale();
    this.usual = shape();
  }

  /** Once all its columns are there. */
  static <R> TableShape<R> keeping(Ui ui, String name, TableView<R> table) {
    var shape = new TableShape<>(ui, name, table);
    ui.shapes().of(name).ifPresent(shape::put);
    shape.listen();
    return shape;
  }

  private void listen() {
    table.getColumns().addListener((Observable _) -> keep());
    table.getSortOrder().addListener((Observable _) -> keep());
    for (var column : table.getColumns()) {
      Stream.of(column.visibleProperty(), column.widthProperty(), column.sortTypeProperty())
          .forEach(property -> property.addListener((Observable _) -> keep()));
    }
  }

  private void keep() {
    if (!changing) {
      ui.shapes().keep(name, shape());
    }
  }

  private Stream<TableColumn<R, ?>> movable() {
    return table.getColumns().stream().filter(column -> !RowMenuColumn.standsFast(column));
  }

  /** As it was before anybody arranged it. */
  void asAtFirst() {
    put(usual);
    keep();
  }

  private ListShape shape() {
    return new ListShape(
        movable()
            .map(
                column ->
                    new ListShape.Column(
                        column.getId(),
                        column.getWidth() / scale.of(1),
                        column.isVisible() ? Seen.SHOWN : Seen.PUT_AWAY))
            .toList(),
        table.getSortOrder().stream()
            .map(
                column ->
                    new SortedBy(
                        column.getId(),
                        column.getSortType() == SortType.DESCENDING ? Way.DOWN : Way.UP))
            .toList());
  }

  /** What it does not know stands at the end, as it usually is. */
  private void put(ListShape kept) {
    changing = true;
    try {
      var left = new ArrayList<>(movable().toList());
      var order = new ArrayList<TableColumn<R, ?>>();
      table.getColumns().stream().filter(RowMenuColumn::standsFast).forEach(order::add);
      for (var wanted : kept.columns()) {
        find(left, wanted.id())
            .ifPresent(
                column -> {
                  left.remove(column);
                  order.add(column);
                  column.setVisible(wanted.seen() == Seen.SHOWN);
                  column.setPrefWidth(scale.of(wanted.width()));
                });
      }
      order.addAll(left);
      if (!order.equals(table.getColumns())) {
        table.getColumns().setAll(order);
      }
      sort(kept.order());
    } finally {
      changing = false;
    }
  }

  private void sort(List<SortedBy> wanted) {
    var order = new ArrayList<TableColumn<R, ?>>();
    for (var by : wanted) {
      find(table.getColumns(), by.id())
          .ifPresent(
              column -> {
                column.setSortType(by.way() == Way.DOWN ? SortType.DESCENDING : SortType.ASCENDING);
                order.add(column);
              });
    }
    if (!order.equals(table.getSortOrder())) {
      table.getSortOrder().setAll(order);
    }
  }

  private static <R> Optional<TableColumn<R, ?>> find(List<TableColumn<R, ?>> among, String id) {
    return among.stream().filter(column -> column.getId().equals(id)).findFirst();
  }
}
