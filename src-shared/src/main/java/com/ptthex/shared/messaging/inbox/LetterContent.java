package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;

/** What came in, word for word. It goes into the vault, and nowhere else. */
public record LetterContent(String value) implements Secret {
  public static final int LONGEST = 64 * 1024;

  public LetterContent {
    if (value.length() > LONGEST) {
      throw new Malformed("length", Map.of("min", "0", "max", Integer.toString(LONGEST)));
    }
  }

  @Override
  public String toString() {
    return "letter";
  }
}
