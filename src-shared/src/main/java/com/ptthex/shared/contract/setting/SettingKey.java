package com.ptthex.shared.contract.setting;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** The stable code of a setting; it begins with what obeys it. */
public record SettingKey(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");

  public SettingKey {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("setting-key", Map.of("form", "numbers.cooldown"));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
