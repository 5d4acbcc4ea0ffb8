package com.ptthex.console.ui.text;

import java.util.Locale;

/**
 * Something the console says. Each feature has an enum of them, and beside it, under the same name,
 * a bundle in English and one in Arabic: {@code NumbersText}, {@code NumbersText.properties},
 * {@code NumbersText_ar.properties}.
 *
 * <p>The constant {@code ROWS_CHOSEN} is the key {@code rows-chosen}. Where the words depend on a
 * count, there are {@code rows-chosen.one}, {@code rows-chosen.other} and so on instead, and the
 * first place in them is the count. The same bundles hold the words for codes that the feature's
 * endpoints answer, such as {@code refusal.number-taken}; {@link Codes} says which kinds there are.
 */
public interface Text {
  /** Enums have it already. */
  String name();

  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
