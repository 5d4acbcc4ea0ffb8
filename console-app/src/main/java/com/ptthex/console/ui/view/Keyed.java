package com.ptthex.console.ui.view;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What does something by keys of its own while it is on the screen; the key map tells of it. */
public interface Keyed {
  List<Key> keysHere();

  /** Keys, and what they do. */
  record Key(String label, KeyCombination keys) {}

  /** Wherever the focus is, as long as the node is in the scene and not under a dialog. */
  static void on(Node node, KeyCombination keys, Runnable run) {
    EventHandler<KeyEvent> press =
        pressed -> {
          if (keys.match(pressed) && !pressed.isConsumed() && !node.isDisabled()) {
            pressed.consume();
            run.run();
          }
        };
    node.sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, press);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, press);
              }
            });
  }
}
