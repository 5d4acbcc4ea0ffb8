package com.ptthex.console.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** Which colours: each is AtlantaFX's Primer with our tokens over its own. */
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet()),
  DARK(new PrimerDark().getUserAgentStylesheet());

  private final String baseSheet;

  Theme(String baseSheet) {
    this.baseSheet = baseSheet;
  }

  /** As the desktop is set now. */
  public static Theme ofTheSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
  }

  String baseSheet() {
    return baseSheet;
  }

  String tokenSheet() {
    return name().toLowerCase(Locale.ROOT) + ".css";
  }
}
