package com.ptthex.shared.value;

import java.util.Locale;
import java.util.Optional;

/**
 * Codes that are read to somebody and typed: letters and digits that nobody mistakes for each
 * other, in groups. What parts the groups, and case, do not matter.
 */
public final class Crockford {
  /** Without I, L, O and U. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;
  private static final int GROUP = 4;
  private static final int LONGEST_TYPED = 80;

  private Crockford() {}

  /** What somebody typed, if it is so many letters and digits. */
  public static Optional<String> read(String typed, int length) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    var plain =
        typed
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return Optional.of(plain)
        .filter(text -> text.length() == length)
        .filter(text -> text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0));
  }

  /** Of bytes that make whole letters: five for every eight. */
  public static String write(byte[] bytes) {
    var text = new StringBuilder();
    var held = 0;
    var count = 0;
    for (var each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xff);
      for (count += Byte.SIZE; count >= BITS; count -= BITS) {
        text.append(ALPHABET.charAt((held >>> (count - BITS)) & 31));
      }
      held &= (1 << count) - 1;
    }
    if (count != 0) {
      throw new IllegalArgumentException("bytes that do not make whole letters");
    }
    return text.toString();
  }

  public static String grouped(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }
}
