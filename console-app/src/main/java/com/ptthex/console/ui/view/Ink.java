package com.ptthex.console.ui.view;

/** How a series is drawn: by its shape as much as by its colour. */
public enum Ink {
  /** A full column. */
  MAIN("ink-main"),
  /** A column beside it, lighter. */
  SECOND("ink-second"),
  /** What may need a person: a mark above all columns, also where it is but one of a thousand. */
  ALARM("ink-alarm");

  private final String style;

  Ink(String style) {
    this.style = style;
  }

  String style() {
    return style;
  }
}
