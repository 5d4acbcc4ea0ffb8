package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.RowsModel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Puts other rows into a table and leaves it as it was: the same things chosen, the same thing on
 * top, whatever came or went above it. Things are told by their ids, never by where they stand.
 */
final class RowKeeper<R> {
  private final TableView<R> table;
  private final RowsModel<R> model;
  private boolean replacing;

  private record Top(Object id, double cutOff) {}

  RowKeeper(TableView<R> table, RowsModel<R> model) {
    this.table = table;
    this.model = model;
    table.getSelectionModel().getSelectedItems().addListener((Observable _) -> tellModel());
  }

  private void tellModel() {
    // While rows are replaced the table chooses nothing, and nobody meant that.
    if (!replacing) {
      model.choose(selected());
    }
  }

  /**
   * @param replacement puts the new rows into the table
   */
  void keeping(Runnable replacement) {
    var chosen = model.chosen().get();
    var focused = Optional.ofNullable(table.getFocusModel().getFocusedItem()).map(model::idOf);
    var top = top();
    replacing = true;
    try {
      replacement.run();
      table.getSelectionModel().clearSelection();
      select(chosen);
      focused.flatMap(this::placeOf).ifPresent(table.getFocusModel()::focus);
    } finally {
      replacing = false;
    }
    tellModel();
    top.ifPresent(this::scrollBack);
  }

  /** Shows as chosen what the model says, such as what a link or a deed has chosen. */
  void show(Set<Object> chosen) {
    if (!replacing && !chosen.equals(selected())) {
      replacing = true;
      try {
        table.getSelectionModel().clearSelection();
        select(chosen);
      } finally {
        replacing = false;
      }
    }
  }

  /** All at once: one by one, each of a thousand rows would be told to everybody who listens. */
  private void select(Set<Object> chosen) {
    var rows = table.getItems();
    var places =
        IntStream.range(0, rows.size())
            .filter(at -> chosen.contains(model.idOf(rows.get(at))))
            .toArray();
    if (places.length > 0) {
      table.getSelectionModel().selectIndices(places[0], places);
    }
  }

  private Set<Object> selected() {
    return table.getSelectionModel().getSelectedItems().stream()
        .map(model::idOf)
        .collect(Collectors.toSet());
  }

  /** For when the list is drawn anew, as when somebody comes back to it. */
  void noteTop() {
    if (!replacing) {
      flow()
          .flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
          .map(RowKeeper::firstWhole)
          .filter(at -> at >= 0 && at < table.getItems().size())
          .ifPresent(at -> model.lookedAt(model.idOf(table.getItems().get(at))));
    }
  }

  /** One of which a part is seen would creep down a little each time somebody comes back. */
  private static int firstWhole(IndexedCell<?> first) {
    return first.getLayoutY() < 0 ? first.getIndex() + 1 : first.getIndex();
  }

  /** To where somebody was in it when they last saw it; there the keys go on as well. */
  void backToTop() {
    var at = model.top().flatMap(this::placeOf).orElse(0);
    if (at > 0) {
      table.scrollTo(at);
    }
    if (table.getFocusModel().getFocusedIndex() < 0 && !table.getItems().isEmpty()) {
      table.getFocusModel().focus(at);
    }
  }

  private Optional<Top> top() {
    return flow()
        .flatMap(flow -> Optional.ofNullable(flow.getFirstVisibleCell()))
        .filter(cell -> cell.getIndex() < table.getItems().size() && cell.getIndex() > 0)
        .map(cell -> new Top(model.idOf(table.getItems().get(cell.getIndex())), cell.getLayoutY()));
  }

  private void scrollBack(Top top) {
    placeOf(top.id())
        .ifPresent(
            at ->
                flow()
                    .ifPresent(
                        flow -> {
                          flow.scrollToTop(at);
                          flow.scrollPixels(-top.cutOff());
                        }));
  }

  private Optional<Integer> placeOf(Object id) {
    var ids = table.getItems().stream().map(model::idOf).toList();
    return Optional.of(ids.indexOf(id)).filter(at -> at >= 0);
  }

  /** The part of the table that scrolls; there once the table has been drawn. */
  @SuppressWarnings("unchecked") // a table's flow holds the rows of the table
  Optional<VirtualFlow<IndexedCell<R>>> flow() {
    return Optional.ofNullable((VirtualFlow<IndexedCell<R>>) table.lookup(".virtual-flow"));
  }
}
