package com.ptthex.console.shell;

import com.ptthex.console.ui.text.Text;

/** What one comes to a room for; the rail is in this order. */
public enum RailGroup {
  /** What a shift is spent with. */
  OPERATE,
  /** What is arranged for all shifts. */
  MANAGE,
  /** Whether all is well, and was. */
  ASSURE,
  /** What is done once. */
  SET_UP;

  Text label() {
    return switch (this) {
      case OPERATE -> ShellText.OPERATE;
      case MANAGE -> ShellText.MANAGE;
      case ASSURE -> ShellText.ASSURE;
      case SET_UP -> ShellText.SET_UP;
    };
  }
}
