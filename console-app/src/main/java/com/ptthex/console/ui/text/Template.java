package com.ptthex.console.ui.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with places in them: {@code {0}}, {@code {until}}, or {@code {until:date}} with how to show
 * it. Apostrophes and all else stand for themselves.
 */
record Template(String words) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

  interface Filling {
    /**
     * @param how nothing when the place does not say
     */
    String at(String place, Optional<String> how);
  }

  String filled(Filling filling) {
    return PLACE
        .matcher(words)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    filling.at(place.group(1), Optional.ofNullable(place.group(2)))));
  }

  /** The first place for a value; where words depend on a count, it is the count. */
  Optional<String> first() {
    return PLACE
        .matcher(words)
        .results()
        .map(place -> place.group(1))
        .filter(place -> !place.equals(Vocabulary.PLACE))
        .findFirst();
  }
}
