package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.theme.Theme;

/** Which colours somebody wants. */
public enum ThemeChoice {
  /** As the desktop is set, also when that changes. */
  SYSTEM,
  LIGHT,
  DARK;

  Text label() {
    return switch (this) {
      case SYSTEM -> ShellText.THEME_SYSTEM;
      case LIGHT -> ShellText.THEME_LIGHT;
      case DARK -> ShellText.THEME_DARK;
    };
  }

  Theme theme(Theme ofTheSystem) {
    return switch (this) {
      case SYSTEM -> ofTheSystem;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }
}
