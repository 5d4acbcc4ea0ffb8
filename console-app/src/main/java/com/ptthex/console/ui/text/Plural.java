package com.ptthex.console.ui.text;

import java.util.Locale;

/** The forms that a word may take with a count; most languages have only some of them. */
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /** How a key of a bundle says for which form it is. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
