package com.ptthex.shared.trust.licence;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** The SHA-256 of an owner code, in hexadecimal. */
public record OwnerCodeHash(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public OwnerCodeHash {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("hash", Map.of());
    }
  }
}
