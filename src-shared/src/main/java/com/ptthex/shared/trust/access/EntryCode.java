package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Locale;
import java.util.Map;

/**
 * A code that lets somebody in once: 140 random bits in letters and digits that nobody mistakes for
 * each other. It is typed in groups; what parts them, and case, do not matter.
 */
public record EntryCode(String value) implements Secret {
  /** Crockford's, without I, L, O and U. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public static final int LENGTH = 28;
  private static final int GROUP = 4;
  private static final int LONGEST_TYPED = 80;

  public EntryCode {
    if (value.length() > LONGEST_TYPED) {
      throw notOne();
    }
    value =
        value
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      throw notOne();
    }
  }

  private static Malformed notOne() {
    return new Malformed("not-an-entry-code", Map.of("length", Integer.toString(LENGTH)));
  }

  /** As it is read to somebody, or printed. */
  public String grouped() {
    return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  @Override
  public String toString() {
    return "entry code";
  }
}
