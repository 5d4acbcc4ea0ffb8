package com.ptthex.console.ui.text;

/**
 * Text that keeps its own direction inside a sentence of another one. Without it, the plus sign of
 * a phone number jumps to the wrong end on an Arabic screen.
 *
 * <p>Unicode's isolates would do for both, but JavaFX on Linux draws a box for each mark that
 * stands among Arabic letters. So there the marks are such that they always join Latin ones.
 */
public final class Isolated {
  private static final char FIRST_STRONG = '\u2068';
  private static final char END = '\u2069';
  private static final char LEFT_TO_RIGHT = '\u200e';

  private Isolated() {}

  /** Phone numbers, codes and times, which read from left to right everywhere. */
  public static String code(String code) {
    return LEFT_TO_RIGHT + code + LEFT_TO_RIGHT;
  }

  /** Names, and what people wrote: by its first letter; without any it is a code. */
  public static String in(Language language, String text) {
    if (!language.isRightToLeft()) {
      return FIRST_STRONG + text + END;
    }
    return text.codePoints().filter(Character::isLetter).findFirst().stream()
            .anyMatch(Isolated::readsFromTheRight)
        ? text
        : code(text);
  }

  private static boolean readsFromTheRight(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  /** As it was before, for the clipboard and for files. */
  public static String undone(String text) {
    return text.replaceAll("[\u200e\u2068\u2069]", "");
  }
}
