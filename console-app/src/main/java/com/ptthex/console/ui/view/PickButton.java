package com.ptthex.console.ui.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;

/**
 * Says what is picked, and opens what one picks from, as a menu would. Many of them may share one
 * popup.
 */
public final class PickButton extends MenuButton {
  private final PickPopup popup;
  private Consumer<Option> picked = _ -> {};
  private Optional<Runnable> none = Optional.empty();

  public PickButton(String id, PickPopup popup, Consumer<Option> picked) {
    this(id, popup);
    picks(picked);
  }

  PickButton(String id, PickPopup popup) {
    this.popup = popup;
    setId(id);
    setMnemonicParsing(false);
    getStyleClass().add("pick-button");
  }

  /** For what says on it what was picked. */
  void picks(Consumer<Option> wanted) {
    picked = wanted;
  }

  /** Offers to pick none as well. */
  PickButton orNone(Runnable wanted) {
    none = Optional.of(wanted);
    return this;
  }

  /** However it is pressed. */
  @Override
  public void show() {
    if (!isDisabled()) {
      popup.open(this, picked, none);
    }
  }
}
