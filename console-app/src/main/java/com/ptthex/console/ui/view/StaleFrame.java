package com.ptthex.console.ui.view;

import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Holds content for as long as it is there. When it is old, a banner above it says so, a broken
 * line is around it, and its colours are gone: readable, but nobody takes it for live.
 */
final class StaleFrame extends VBox {
  private static final String PAST = "stale-frame";

  private final Ui ui;
  private final StackPane held;
  private Optional<Instant> past = Optional.empty();

  StaleFrame(Ui ui, Node content) {
    this.ui = ui;
    this.held = Parts.growing(new StackPane(content));
    getChildren().add(held);
  }

  void live() {
    past = Optional.empty();
    held.getStyleClass().removeAll(PAST);
    if (getChildren().size() > 1) {
      getChildren().removeFirst();
    }
  }

  void past(Instant since, Runnable retry) {
    if (past.filter(since::equals).isEmpty()) {
      live();
      past = Optional.of(since);
      held.getStyleClass().add(PAST);
      getChildren().addFirst(new StaleBanner(ui, since, retry));
    }
  }
}
