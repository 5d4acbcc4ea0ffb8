package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;
import javafx.scene.input.KeyCombination;

/** Keys that do something wherever one is. The keyboard map is made from these very ones. */
record Shortcut(Text label, KeyCombination keys, Runnable run) {

  /**
   * @param keys as JavaFX writes key combinations, such as {@code Shortcut+K}
   */
  static Shortcut of(Text label, String keys, Runnable run) {
    return new Shortcut(label, KeyCombination.valueOf(keys), run);
  }
}
