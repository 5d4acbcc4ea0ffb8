package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** The digits after a country's own that say where in it a number belongs. */
public record AreaCode(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,6}");

  public AreaCode {
    value = value.strip();
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("area-code", Map.of());
    }
  }
}
