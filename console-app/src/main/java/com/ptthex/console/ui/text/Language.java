package com.ptthex.console.ui.text;

import java.util.Locale;

/** The languages that the console speaks. */
public enum Language {
  ENGLISH(Locale.ENGLISH, "English"),
  /** With European digits, as phone numbers and codes have them, so that all figures compare. */
  ARABIC(Locale.forLanguageTag("ar-u-nu-latn"), "العربية");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** What the names of its bundles end in; English is what each of them is made from. */
  String suffix() {
    return this == ENGLISH ? "" : "_" + locale.getLanguage();
  }

  /** As its readers call it, whatever the language of the screen. */
  public String ownName() {
    return ownName;
  }

  public boolean isRightToLeft() {
    return this == ARABIC;
  }

  /** Which form of a word goes with this count, by the rules of Unicode CLDR. */
  Plural pluralOf(long count) {
    return switch (this) {
      case ENGLISH -> count == 1 ? Plural.ONE : Plural.OTHER;
      case ARABIC -> arabic(count);
    };
  }

  private static Plural arabic(long count) {
    var lastTwo = count % 100;
    if (count <= 2) {
      return count == 0 ? Plural.ZERO : count == 1 ? Plural.ONE : Plural.TWO;
    }
    if (lastTwo >= 3 && lastTwo <= 10) {
      return Plural.FEW;
    }
    return lastTwo >= 11 ? Plural.MANY : Plural.OTHER;
  }
}
