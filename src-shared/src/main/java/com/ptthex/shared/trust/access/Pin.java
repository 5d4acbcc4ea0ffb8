package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Opens a locked desk again, and nothing else. The few that everybody thinks of first are none: who
 * sits down at another's desk has a handful of tries.
 */
public record Pin(String value) implements Secret {
  public static final int SHORTEST = 6;
  public static final int LONGEST = 12;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  public Pin {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw new Malformed(
          "length", Map.of("min", Integer.toString(SHORTEST), "max", Integer.toString(LONGEST)));
    }
    if (!DIGITS.matcher(value).matches()) {
      throw new Malformed("digits-only", Map.of());
    }
    if (isRun(value) || repeats(value)) {
      throw new Malformed("too-easy", Map.of());
    }
  }

  /** Such as 123456, 987654 and 246802. */
  private static boolean isRun(String digits) {
    return steps(digits).distinct().count() == 1;
  }

  /** From each digit to the next, round the dial. */
  private static IntStream steps(String digits) {
    return IntStream.range(1, digits.length())
        .map(at -> Math.floorMod(digits.charAt(at) - digits.charAt(at - 1), 10));
  }

  /** Such as 121212 and 123123. */
  private static boolean repeats(String digits) {
    return IntStream.rangeClosed(1, digits.length() / 2)
        .filter(length -> digits.length() % length == 0)
        .anyMatch(
            length -> digits.substring(0, length).repeat(digits.length() / length).equals(digits));
  }

  @Override
  public String toString() {
    return "pin";
  }
}
