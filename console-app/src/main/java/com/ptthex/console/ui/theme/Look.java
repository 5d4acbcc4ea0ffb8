package com.ptthex.console.ui.theme;

import com.ptthex.console.ui.text.Language;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How a window is to look. A screen is drawn anew for another language; all else changes at once.
 */
public record Look(Theme theme, Language language, Scale scale) {
  private static final double ANY_SIZE = 12;

  static {
    // One family for Latin and Arabic, so that both lie on one line and no system font is needed.
    for (var file : List.of("PTTHexSans-Regular.ttf", "PTTHexSans-Bold.ttf")) {
      Font.loadFont(Sheets.ours(file), ANY_SIZE);
    }
  }

  public void on(Scene scene) {
    scene.setUserAgentStylesheet(Sheets.scaled(theme.baseSheet(), scale));
    scene
        .getStylesheets()
        .setAll(
            Sheets.scaled(Sheets.ours(theme.tokenSheet()), scale),
            Sheets.scaled(Sheets.ours("console.css"), scale));
    scene.setNodeOrientation(
        language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }
}
