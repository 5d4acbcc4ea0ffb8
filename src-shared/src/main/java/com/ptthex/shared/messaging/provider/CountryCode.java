package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A country by its two letters. */
public record CountryCode(String value) implements Scalar {
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

  public CountryCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!TWO_LETTERS.matcher(value).matches()) {
      throw new Malformed("country-code", Map.of());
    }
  }
}
