package com.ptthex.shared.wire;

import java.util.Locale;
import java.util.regex.Pattern;

/** How things are named on the wire. */
public final class Names {
  private static final Pattern WORD_END = Pattern.compile("_([a-z])");

  private Names() {}

  public static String camel(Enum<?> constant) {
    var lower = constant.name().toLowerCase(Locale.ROOT);
    return WORD_END.matcher(lower).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /** A caller's own name for a field is told back only as far as it could be a field's name. */
  static String told(String field) {
    return field.length() <= 40 && field.matches("\\w+") ? field : "";
  }
}
