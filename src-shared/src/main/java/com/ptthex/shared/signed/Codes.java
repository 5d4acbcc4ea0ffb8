package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.util.Map;
import java.util.regex.Pattern;

/** How an authority names things: in one spelling only, so that equal names are equal bytes. */
final class Codes {
  private static final int MOST = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private Codes() {}

  static String checked(String code) {
    if (code.length() > MOST || !FORM.matcher(code).matches()) {
      throw new Malformed("code", Map.of("max", Integer.toString(MOST)));
    }
    return code;
  }

  static long atLeastOne(long number) {
    if (number < 1) {
      throw new Malformed("range", Map.of("min", "1"));
    }
    return number;
  }
}
