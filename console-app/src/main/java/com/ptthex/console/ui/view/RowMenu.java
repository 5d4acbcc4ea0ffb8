package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.KitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * What can be done with the chosen rows, where they are. It holds only what is possible now: why
 * the rest is not, the buttons above the list tell.
 */
final class RowMenu {
  static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final ContextMenu menu = new ContextMenu();
  private final List<Pressable> actions = new ArrayList<>();
  private final Ui ui;
  private final RowsTable<?> table;

  RowMenu(Ui ui, RowsTable<?> table) {
    this.ui = ui;
    this.table = table;
    table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openAt);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::openOnKeys);
  }

  void add(Pressable action) {
    actions.add(action);
  }

  private void openAt(ContextMenuEvent asked) {
    if (!isInTheHead(asked.getPickResult().getIntersectedNode())) {
      asked.consume();
      if (asked.isKeyboardTrigger()) {
        openBelowTheRow();
      } else {
        open(asked.getScreenX(), asked.getScreenY());
      }
    }
  }

  private static boolean isInTheHead(@Nullable Node node) {
    return node != null
        && (node.getStyleClass().contains("column-header-background")
            || isInTheHead(node.getParent()));
  }

  private void openOnKeys(KeyEvent pressed) {
    if (KEYS.match(pressed)) {
      pressed.consume();
      openBelowTheRow();
    }
  }

  private void openBelowTheRow() {
    openBelow(focusedRow().orElse(table));
  }

  private Optional<Node> focusedRow() {
    var focused = table.getFocusModel().getFocusedIndex();
    return Parts.all(table)
        .filter(TableRow.class::isInstance)
        .map(TableRow.class::cast)
        .filter(row -> row.isVisible() && row.getIndex() == focused)
        .findFirst()
        .map(Node.class::cast);
  }

  void openBelow(Node place) {
    var at = place.localToScreen(place.getLayoutBounds());
    open(at.getMinX(), at.getMaxY());
  }

  private void open(double x, double y) {
    menu.hide();
    if (!table.getSelectionModel().isEmpty()) {
      menu.getItems().setAll(entries());
      menu.show(table, x, y);
    }
  }

  boolean isOpen() {
    return menu.isShowing();
  }

  /** As they would be shown now. */
  List<MenuItem> entries() {
    var entries = new ArrayList<MenuItem>();
    var possible = actions.stream().filter(it -> it.hindrance().get().isEmpty()).toList();
    possible.stream().filter(RowMenu::isPlain).map(this::entry).forEach(entries::add);
    entries.add(copying());
    var grave = possible.stream().filter(it -> !isPlain(it)).map(this::entry).toList();
    if (!grave.isEmpty()) {
      entries.add(new SeparatorMenuItem());
      entries.addAll(grave);
    }
    return entries;
  }

  private static boolean isPlain(Pressable action) {
    return action.gravity() == Gravity.PLAIN;
  }

  private MenuItem entry(Pressable action) {
    var item = new MenuItem(ui.say(action.label()));
    item.setId(Parts.id(action.name()) + "-here");
    action.icon().ifPresent(shape -> item.setGraphic(Parts.mark(shape)));
    if (!isPlain(action)) {
      item.getStyleClass().add("danger-item");
    }
    item.setOnAction(_ -> action.start());
    return item;
  }

  private MenuItem copying() {
    var item = new MenuItem(ui.say(KitText.COPY_ROWS), Parts.mark(MaterialDesignC.CONTENT_COPY));
    item.setId("copy-rows-here");
    item.setOnAction(_ -> table.copyChosen());
    return item;
  }
}
