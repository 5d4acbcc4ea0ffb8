package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Share;
import com.ptthex.console.ui.text.KitText;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;

/**
 * A list, and beside it more of the chosen row: parted where somebody has put it for this list,
 * however often it is drawn anew.
 */
final class ListSplit extends SplitPane implements Keyed {
  private static final double ROOM_FOR_BOTH = 1400;
  private static final double STEP = 0.05;
  private static final KeyCombination LEFT = beside(KeyCode.LEFT);
  private static final KeyCombination RIGHT = beside(KeyCode.RIGHT);

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
    Keyed.on(this, LEFT, () -> move(-STEP));
    Keyed.on(this, RIGHT, () -> move(STEP));
  }

  private static KeyCombination beside(KeyCode arrow) {
    return new KeyCodeCombination(arrow, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
  }

  @Override
  public List<Key> keysHere() {
    return getDividers().isEmpty()
        ? List.of()
        : List.of(
            new Key(ui.say(KitText.DIVIDER_LEFT), LEFT),
            new Key(ui.say(KitText.DIVIDER_RIGHT), RIGHT));
  }

  /** As it is seen: where one reads from right to left the list is at the right. */
  private void move(double toTheRight) {
    if (!getDividers().isEmpty()) {
      var isMirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
      var wanted = getDividerPositions()[0] + (isMirrored ? -toTheRight : toTheRight);
      keep(Share.near(wanted));
    }
  }

  private void keep(Share share) {
    setDividerPositions(share.ofTheList());
    ui.shapes().keep(name, share);
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
      keep(Share.near(getDividerPositions()[0]));
    }
  }

  private boolean isOfTheDivider(Node target) {
    return target.getStyleClass().contains("split-pane-divider")
        || (target.getParent() != null && target != this && isOfTheDivider(target.getParent()));
  }
}
