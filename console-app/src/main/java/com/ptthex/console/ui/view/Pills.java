package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/**
 * What of a room one looks at: a few buttons side by side, of which one is chosen. Not a group of
 * JavaFX's own: of such a one Tab reaches but the chosen button.
 */
public final class Pills extends HBox {

  /**
   * @param name begins the ids of the buttons
   * @param label what each view is called
   */
  public <V extends Enum<V>> Pills(
      Ui ui, String name, List<V> views, Function<V, Text> label, ObjectProperty<V> chosen) {
    for (var view : views) {
      var button = new ToggleButton(ui.say(label.apply(view)));
      button.setId(name + "-" + view.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().addAll(side(views.indexOf(view), views.size()), "room-view");
      button.setOnAction(
          _ -> {
            chosen.set(view);
            // Pressed again it would be released, and none of them would be chosen.
            button.setSelected(true);
          });
      ui.follow(chosen, now -> button.setSelected(now == view));
      getChildren().add(button);
    }
  }

  private static String side(int at, int count) {
    if (at == 0) {
      return "left-pill";
    }
    return at == count - 1 ? "right-pill" : "center-pill";
  }
}
