package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Place;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * Something small in the bar of the board that leads to the room where more is said of it; where
 * there is no such room, it only tells.
 *
 * @param way leads to a room, where one may go there
 */
record Signpost(Function<Place, Optional<Runnable>> way) {
  /** Where nobody may go anywhere. */
  static final Signpost NOWHERE = new Signpost(_ -> Optional.empty());

  /**
   * @param words all of it, for whoever asks and for a screen reader
   */
  Node to(String id, Place place, String words, Node content) {
    var there = way.apply(place);
    if (there.isEmpty()) {
      var label = new Label("", content);
      label.setId(id);
      label.setAccessibleText(words);
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.setTooltip(new Tooltip(words));
      return label;
    }
    var button = new Button("", content);
    button.setId(id);
    button.setAccessibleText(words);
    button.getStyleClass().addAll("quiet", "attention-button");
    button.setOnAction(_ -> there.get().run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(words));
    return button;
  }
}
