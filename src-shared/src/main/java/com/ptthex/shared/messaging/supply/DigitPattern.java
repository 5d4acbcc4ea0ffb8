package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** Digits that a number should hold; a star stands for any one. */
public record DigitPattern(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[0-9*]{2,15}");

  public DigitPattern {
    value = value.strip();
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("digits", Map.of());
    }
  }
}
