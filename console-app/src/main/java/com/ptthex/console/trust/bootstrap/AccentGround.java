package com.ptthex.console.trust.bootstrap;

import com.ptthex.shared.trust.bootstrap.AccentColour;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Paints what a client paints: the colour is the site's own, and the same in every theme. */
final class AccentGround {
  private AccentGround() {}

  /** Whatever the stylesheet says of a ground wins over this, so there it says nothing of one. */
  static void beneath(Region region, Optional<AccentColour> accent, CornerRadii corners) {
    region.getStyleClass().add(accent.isPresent() ? "accented" : "unaccented");
    accent.ifPresent(
        chosen -> {
          var colour = new Color(chosen.red(), chosen.green(), chosen.blue(), 1);
          region.setBackground(new Background(new BackgroundFill(colour, corners, Insets.EMPTY)));
        });
  }
}
