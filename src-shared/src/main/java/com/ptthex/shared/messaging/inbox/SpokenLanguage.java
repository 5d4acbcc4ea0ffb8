package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** In which language something is said aloud, such as {@code en-US}. */
public record SpokenLanguage(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

  public static final SpokenLanguage ENGLISH = new SpokenLanguage("en-US");

  public SpokenLanguage {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("language", Map.of("form", "en-US"));
    }
  }
}
