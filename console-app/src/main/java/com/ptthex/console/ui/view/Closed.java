package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Stands around a control that somebody may look at and not use. A disabled node neither shows a
 * tooltip nor takes the focus, so this does both for it: whoever cannot use it can ask why.
 */
public final class Closed extends StackPane {
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param name what it would change
   * @param value what it shows now
   */
  public Closed(Ui ui, Region control, String name, String value, String why) {
    control.setDisable(true);
    getStyleClass().add("action-place");
    tooltip.setShowDelay(Duration.millis(300));
    tooltip.setText(why);
    Tooltip.install(this, tooltip);
    setFocusTraversable(true);
    setAccessibleText(Isolated.undone(ui.say(KitText.NOT_POSSIBLE, name + ", " + value, why)));
    focusedProperty().subscribe(this::tellWhyOnFocus);
    getChildren().add(control);
  }

  private void tellWhyOnFocus(boolean focused) {
    var below = focused ? localToScreen(0, getHeight()) : null;
    if (below == null) {
      tooltip.hide();
    } else {
      tooltip.show(this, below.getX(), below.getY());
    }
  }
}
