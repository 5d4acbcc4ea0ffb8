package com.ptthex.console.ui.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Leaves what is drawn anew where somebody was reading it. Its parts may come one after another;
 * until somebody scrolls themselves, each puts it back by as many pixels as before.
 */
final class ScrollKeeper {
  private final ScrollPane now;
  private final double above;
  private boolean over;

  private ScrollKeeper(ScrollPane now, double above) {
    this.now = now;
    this.above = above;
  }

  /** From what is there to what comes in its place. */
  static void between(List<Node> before, Node now) {
    var was = before.stream().flatMap(node -> pane(node).stream()).findFirst();
    was.map(ScrollKeeper::above)
        .filter(above -> above > 0)
        .ifPresent(above -> pane(now).ifPresent(pane -> new ScrollKeeper(pane, above).keep()));
  }

  private static Optional<ScrollPane> pane(Node node) {
    return Parts.all(node)
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .findFirst();
  }

  private static double above(ScrollPane pane) {
    return pane.getVvalue() * beyond(pane);
  }

  private static double beyond(ScrollPane pane) {
    return Math.max(
        0, pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight());
  }

  private void keep() {
    now.getContent().layoutBoundsProperty().addListener((Observable _) -> put());
    now.viewportBoundsProperty().addListener((Observable _) -> put());
    now.addEventFilter(
        InputEvent.ANY,
        event ->
            over |=
                event instanceof ScrollEvent
                    || event instanceof KeyEvent
                    || event.getEventType() == MouseEvent.MOUSE_PRESSED);
  }

  private void put() {
    var beyond = beyond(now);
    if (!over && beyond > 0) {
      now.setVvalue(Math.min(1, above / beyond));
    }
  }
}
