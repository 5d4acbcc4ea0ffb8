package com.ptthex.console.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Lies over a window for what one looks at and leaves again: Escape and a click beside it close it.
 */
final class Layer extends StackPane {
  private final Node below;
  private Optional<Node> focusBefore = Optional.empty();

  Layer(Node below) {
    this.below = below;
    getStyleClass().add("layer");
    setVisible(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    setOnMouseClicked(click -> closeIf(click.getTarget() == this));
  }

  boolean isOpen() {
    return isVisible();
  }

  /**
   * @param first where the focus goes
   */
  void open(Region card, Node first) {
    if (!isOpen()) {
      focusBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    }
    getChildren().setAll(card);
    setVisible(true);
    // What lies behind can neither be clicked nor reached by Tab.
    below.setDisable(true);
    first.requestFocus();
  }

  void close() {
    if (isOpen()) {
      setVisible(false);
      getChildren().clear();
      below.setDisable(false);
      focusBefore.ifPresent(Node::requestFocus);
      focusBefore = Optional.empty();
    }
  }

  private void closeOnEscape(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.ESCAPE) {
      close();
      pressed.consume();
    }
  }

  private void closeIf(boolean beside) {
    if (beside) {
      close();
    }
  }
}
