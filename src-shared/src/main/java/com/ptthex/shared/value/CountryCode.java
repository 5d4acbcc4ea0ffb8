package com.ptthex.shared.value;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A country by its two letters. */
public record CountryCode(String value) implements Scalar {
  /** Those that there are, as ISO 3166 has them. */
  public static final Set<String> ALL = Set.of(Locale.getISOCountries());

  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");

  public CountryCode {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!TWO_LETTERS.matcher(value).matches()) {
      throw new Malformed("country-code", Map.of());
    }
  }
}
