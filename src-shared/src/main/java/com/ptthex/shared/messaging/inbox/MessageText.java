package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;

/**
 * What somebody wrote, as they wrote it. It is theirs: it stands in no log, audit row or event, and
 * prints as nothing. Whatever can come from outside is taken; what no database keeps is replaced.
 */
public record MessageText(String value) implements Secret {
  /** Several times as long as the longest that a carrier takes. */
  public static final int LONGEST = 4000;

  private static final char UNREADABLE = '\uFFFD';

  public MessageText {
    value = storable(value);
    var length = value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST) {
      throw new Malformed("length", Map.of("min", "1", "max", Integer.toString(LONGEST)));
    }
  }

  /** PostgreSQL takes no zero character, and no encoding has half of a pair. */
  private static String storable(String text) {
    var storable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? UNREADABLE : c)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  @Override
  public String toString() {
    return "message";
  }
}
