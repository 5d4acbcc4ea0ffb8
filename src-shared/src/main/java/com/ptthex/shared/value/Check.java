package com.ptthex.shared.value;

import java.util.Map;

/** The checks that values make of themselves. */
public final class Check {
  private Check() {}

  /** One line of text without control characters, trimmed, of so many characters. */
  public static String line(String text, int min, int max) {
    return text(text, min, max, false);
  }

  /** Text that may have several lines, as any system ends them. */
  public static String lines(String text, int min, int max) {
    return text(text.replace("\r\n", "\n"), min, max, true);
  }

  private static String text(String text, int min, int max, boolean lineBreaks) {
    var trimmed = text.strip();
    var length = trimmed.codePointCount(0, trimmed.length());
    if (length < min || length > max) {
      throw new Malformed(
          "length", Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
    }
    if (trimmed
        .codePoints()
        .anyMatch(c -> unprintable(c) && !(lineBreaks && (c == '\n' || c == '\t')))) {
      throw new Malformed("unprintable", Map.of());
    }
    return trimmed;
  }

  /** Control, unassigned and lone surrogate characters, and the marks that reverse what is read. */
  private static boolean unprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    };
  }

  public static int range(int number, int min, int max) {
    if (number < min || number > max) {
      throw new Malformed(
          "range", Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
    }
    return number;
  }
}
