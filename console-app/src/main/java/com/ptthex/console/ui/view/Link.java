package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Isolated;
import javafx.event.ActionEvent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/** The name of a thing, which leads to more of it. */
public final class Link extends Hyperlink {

  /**
   * @param words as they are to be read; what people wrote is to be isolated before
   */
  public Link(String id, String words, Runnable way) {
    super(words);
    setId(id);
    var plain = Isolated.undone(words);
    setAccessibleText(plain);
    setTooltip(new Tooltip(plain));
    setOnAction(_ -> way.run());
    OwnDirection.byAllLetters(this);
  }

  /** Where one has been is nobody's concern here: the same thing is looked at again and again. */
  @Override
  public void fire() {
    if (!isDisabled()) {
      fireEvent(new ActionEvent(this, this));
    }
  }
}
