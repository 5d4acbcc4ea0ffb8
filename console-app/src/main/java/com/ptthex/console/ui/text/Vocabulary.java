package com.ptthex.console.ui.text;

import java.util.Locale;
import java.util.Optional;

/**
 * What people of the field are called at this site, in one language. Words have places for it, as
 * in {@code {term:aSitter}}; the form at each place is made here.
 *
 * @param one of them, as in the middle of a sentence; nothing for the built-in word
 * @param many in Arabic as it stands after "of"
 */
public record Vocabulary(Optional<String> one, Optional<String> many) {
  public static final Vocabulary BUILT_IN = new Vocabulary(Optional.empty(), Optional.empty());

  /** The place that is filled with a word of the site. */
  static final String PLACE = "term";

  private static final String ARTICLE = "ال";

  /**
   * @param built what is built in, one and many
   */
  String form(Language language, String form, Vocabulary built) {
    var single = one.or(built::one).orElseThrow();
    var plural = many.or(built::many).orElseThrow();
    return switch (form) {
      case "sitter" -> written(language, single);
      case "Sitter" -> written(language, capital(single));
      case "sitters" -> written(language, plural);
      case "Sitters" -> written(language, capital(plural));
      case "aSitter" -> article(single) + written(language, single);
      case "ASitter" -> capital(article(single)) + written(language, single);
      case "theSitter" -> written(language, definite(single));
      case "theSitters" -> written(language, definite(plural));
      default -> throw new IllegalArgumentException("no form " + form + " of a term");
    };
  }

  /** A word of the other direction must not tear the sentence; others need no marks. */
  private static String written(Language language, String word) {
    var foreign = isArabic(word) != language.isRightToLeft();
    return foreign ? Isolated.in(language, word) : word;
  }

  private static boolean isArabic(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private static String capital(String word) {
    var first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  private static String article(String word) {
    return "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 ? "an " : "a ";
  }

  private static String definite(String word) {
    return isArabic(word) && !word.startsWith(ARTICLE) ? ARTICLE + word : word;
  }
}
