package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Secret;
import java.util.Map;

/** A password on its way in. Kept nowhere, and printed nowhere. */
public record Password(String value) implements Secret {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;

  public Password {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      throw new Malformed(
          "length", Map.of("min", Integer.toString(SHORTEST), "max", Integer.toString(LONGEST)));
    }
  }

  @Override
  public String toString() {
    return "password";
  }
}
