package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.text.KitText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The table of a {@link ListDetail}: draws what is in sight, and reads on as somebody scrolls. */
final class RowsTable<R> extends TableView<R> implements Keyed {
  private static final KeyCombination CHOOSE_ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  /** So early that the next page is there when its first row comes into sight. */
  private static final int ROWS_AHEAD = 40;

  private final ObservableList<R> rows = FXCollections.observableArrayList();
  private final SortedList<R> sorted = new SortedList<>(rows);
  private final Map<TableColumn<R, ?>, Column<R>> columns = new HashMap<>();
  private final Ui ui;
  private final RowsModel<R> model;
  private final RowKeeper<R> keeper;

  RowsTable(Ui ui, RowsModel<R> model) {
    this.ui = ui;
    this.model = model;
    getStyleClass().addAll("rows-table", "edge-to-edge");
    setItems(sorted);
    sorted.comparatorProperty().bind(comparatorProperty());
    // Only under a banner can there be a table without rows; the banner says why.
    setPlaceholder(Parts.caption(ui.say(KitText.ROWS_LOADED, 0)));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    // A narrow window scrolls sideways, rather than squeeze all columns until none can be read.
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    addEventHandler(KeyEvent.KEY_PRESSED, this::copyOnKeys);
    getSortOrder().addListener((Observable _) -> readAllWhenSorted());
    keeper = new RowKeeper<>(this, model);
    ui.follow(model.chosen(), keeper::show);
    skinProperty()
        .subscribe(
            _ ->
                keeper
                    .flow()
                    .ifPresent(flow -> flow.positionProperty().subscribe(_ -> scrolled())));
  }

  /** Each cell is given its whole row: how to draw and to sort it, the column knows. */
  TableColumn<R, R> add(Column<R> column) {
    var shown = new TableColumn<R, R>(ui.say(column.header()));
    shown.setId(column.header().key());
    shown.setPrefWidth(ui.scale().of(column.width()));
    shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    shown.setCellFactory(_ -> new ColumnCell<>(ui, column));
    shown.setComparator(column.order());
    shown.setVisible(column.seen() == Column.Seen.AT_FIRST);
    if (column.side() == Column.Side.END) {
      shown.getStyleClass().add("figure");
    }
    columns.put(shown, column);
    getColumns().add(shown);
    return shown;
  }

  /** A way from each row to the menu of the rows, before all columns. */
  void leadTo(RowMenu menu) {
    getColumns().addFirst(new RowMenuColumn<>(ui, menu));
  }

  Optional<VirtualFlow<IndexedCell<R>>> flow() {
    return keeper.flow();
  }

  void show(Rows<R> read) {
    var isDrawnFirst = rows.isEmpty();
    keeper.keeping(() -> rows.setAll(read.rows()));
    if (isDrawnFirst) {
      keeper.backToTop();
    }
    readAllWhenSorted();
  }

  @Override
  public List<Key> keysHere() {
    return List.of(
        new Key(ui.say(KitText.ROW_MENU), RowMenu.KEYS),
        new Key(ui.say(KitText.CHOOSE_ALL), CHOOSE_ALL),
        new Key(ui.say(KitText.COPY_ROWS), COPY));
  }

  private void scrolled() {
    keeper.noteTop();
    readOn();
  }

  /** Sorting what is read of a list would put the wrong row on top, so the rest is fetched. */
  private void readAllWhenSorted() {
    if (!getSortOrder().isEmpty()) {
      model.more();
    }
  }

  private void readOn() {
    keeper
        .flow()
        .map(VirtualFlow::getLastVisibleCell)
        .filter(last -> last.getIndex() >= rows.size() - ROWS_AHEAD)
        .ifPresent(_ -> model.more());
  }

  private void copyOnKeys(KeyEvent pressed) {
    if (COPY.match(pressed)) {
      copyChosen();
      pressed.consume();
    }
  }

  void copyChosen() {
    var content = new ClipboardContent();
    content.putString(chosenAsText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** As it is seen: these columns in this order, the chosen rows from top to bottom. */
  String chosenAsText() {
    var seen =
        getVisibleLeafColumns().stream().flatMap(it -> Stream.ofNullable(columns.get(it))).toList();
    return CsvText.of(
        seen.stream().map(column -> ui.say(column.header())).toList(),
        getSelectionModel().getSelectedIndices().stream()
            .sorted()
            .map(getItems()::get)
            .map(row -> seen.stream().map(column -> column.plain(ui, row)).toList())
            .toList());
  }
}
