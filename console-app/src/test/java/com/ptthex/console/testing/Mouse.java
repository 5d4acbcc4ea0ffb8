package com.ptthex.console.testing;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** What a mouse does to a node, without a display. */
public final class Mouse {
  private Mouse() {}

  public static MouseEvent moves(EventType<MouseEvent> type, Node over, double x, double y) {
    return event(type, over, x, y, MouseButton.NONE);
  }

  public static MouseEvent presses(Node over) {
    return event(MouseEvent.MOUSE_PRESSED, over, 5, 5, MouseButton.PRIMARY);
  }

  public static MouseEvent letsGo(Node over) {
    return event(MouseEvent.MOUSE_RELEASED, over, 5, 5, MouseButton.PRIMARY);
  }

  private static MouseEvent event(
      EventType<MouseEvent> type, Node over, double x, double y, MouseButton button) {
    var clicks = button == MouseButton.NONE ? 0 : 1;
    var at = new PickResult(over, x, y);
    return new MouseEvent(
        type, x, y, x, y, button, clicks, false, false, false, false, false, false, false, true,
        false, true, at);
  }
}
