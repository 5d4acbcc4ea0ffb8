package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Where one types what to look for in a list; keys lead to it from anywhere on the screen. */
final class SearchField extends TextField implements Keyed {
  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private final Ui ui;

  SearchField(Ui ui) {
    this.ui = ui;
    Keyed.on(
        this,
        KEYS,
        () -> {
          requestFocus();
          selectAll();
        });
  }

  @Override
  public List<Key> keysHere() {
    return List.of(new Key(ui.say(KitText.SEARCH_LIST), KEYS));
  }
}
