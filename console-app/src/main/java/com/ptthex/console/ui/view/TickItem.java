package com.ptthex.console.ui.view;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * One of several things to tick in a menu, which stays open for the next of them: a click or Space
 * ticks, Enter ticks and closes. It remains JavaFX's own item, so that a screen reader says what it
 * is and whether it is ticked; only the hiding, which every one of those brings, is left out.
 */
final class TickItem extends CheckMenuItem {
  private final EventHandler<MouseEvent> click = this::tick;
  private final EventHandler<KeyEvent> space =
      pressed -> {
        if (pressed.getCode() == KeyCode.SPACE) {
          tick(pressed);
        }
      };

  TickItem(String words) {
    super(words);
    setMnemonicParsing(false);
    parentPopupProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_RELEASED, click);
                before.removeEventFilter(KeyEvent.KEY_PRESSED, space);
              }
              if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_RELEASED, click);
                now.addEventFilter(KeyEvent.KEY_PRESSED, space);
              }
            });
  }

  /** Before the menu does it, and hides. */
  private void tick(Event event) {
    var line = getStyleableNode();
    if (line != null && event.getTarget() instanceof Node target && Parts.isIn(line, target)) {
      event.consume();
      setSelected(!isSelected());
      fire();
    }
  }
}
