package com.ptthex.shared.live;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Up to where a reader was served, to resume from. For operators it is the text of a {@link
 * Position}; for all others only the server that made it knows what is in it.
 */
public record Bookmark(String value) implements Scalar {
  private static final int LONGEST = 120;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST + "}");

  public Bookmark {
    if (!FORM.matcher(value).matches()) {
      throw notOurs();
    }
  }

  public static Malformed notOurs() {
    return new Malformed("not-a-position", Map.of("form", "position-as-served"));
  }
}
