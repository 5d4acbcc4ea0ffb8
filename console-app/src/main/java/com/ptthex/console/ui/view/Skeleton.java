package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The outline of a list that is on its way: where things will stand, and that they do not yet. */
final class Skeleton extends VBox {
  private static final int ROWS = 14;

  /** Uneven, as words are; the same each time, so that nothing flickers. */
  private static final int[] LENGTHS = {5, 3, 4, 6, 3, 5, 4};

  Skeleton(Ui ui) {
    getStyleClass().add("skeleton");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(ui.say(KitText.LOADING));
    // What does not fit is cut off rather than asked for: a skeleton never makes a window scroll.
    setMinHeight(0);
    for (var row = 0; row < ROWS; row++) {
      getChildren().add(row(row));
    }
    var edge = new Rectangle();
    edge.widthProperty().bind(widthProperty());
    edge.heightProperty().bind(heightProperty());
    setClip(edge);
  }

  private static Region row(int at) {
    var row =
        Parts.row(
            Gap.LARGE,
            bone(LENGTHS[at % LENGTHS.length] + 8),
            Parts.spring(),
            bone(LENGTHS[(at + 2) % LENGTHS.length]),
            bone(LENGTHS[(at + 4) % LENGTHS.length]));
    row.getStyleClass().add("skeleton-row");
    return row;
  }

  private static Region bone(int length) {
    var bone = new Region();
    bone.getStyleClass().addAll("bone", "bone-" + length);
    return bone;
  }
}
