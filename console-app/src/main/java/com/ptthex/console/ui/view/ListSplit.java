package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Share;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * A list, and beside it more of the chosen row: parted where somebody has put it for this list,
 * however often it is drawn anew.
 */
final class ListSplit extends SplitPane {
  private static final double ROOM_FOR_BOTH = 1400;

  private final Ui ui;
  private final String name;
  private final Node detail;

  /**
   * @param name of the list
   */
  ListSplit(Ui ui, String name, Node list, Node detail) {
    super(list);
    this.ui = ui;
    this.name = name;
    this.detail = detail;
    setResizableWithParent(detail, false);
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::keep);
  }

  /** Where there is little room, the list has all of it until there is more to tell of a row. */
  void part(boolean isAnyChosen) {
    var isThere = getItems().contains(detail);
    var isWanted = isAnyChosen || getWidth() >= ui.scale().of(ROOM_FOR_BOTH);
    if (isWanted && !isThere) {
      getItems().add(detail);
      setDividerPositions(ui.shapes().shareOf(name).orElse(Share.USUAL).ofTheList());
    } else if (!isWanted && isThere) {
      getItems().remove(detail);
    }
  }

  /** Only what somebody does: it also moves by itself, with the window. */
  private void keep(MouseEvent released) {
    if (released.getTarget() instanceof Node target && isOfTheDivider(target)) {
      ui.shapes().keep(name, Share.near(getDividerPositions()[0]));
    }
  }

  private boolean isOfTheDivider(Node target) {
    return target.getStyleClass().contains("split-pane-divider")
        || (target.getParent() != null && target != this && isOfTheDivider(target.getParent()));
  }
}
