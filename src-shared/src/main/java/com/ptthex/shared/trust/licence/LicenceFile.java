package com.ptthex.shared.trust.licence;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Base64;
import java.util.Map;

/** A signed document as it travels in JSON: its bytes in Base64. */
public record LicenceFile(String value) implements Scalar {
  public static final int MOST_BYTES = 180 * 1024;

  private static final int LONGEST = MOST_BYTES / 3 * 4;

  public LicenceFile {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw new Malformed("length", Map.of("min", "1", "max", Integer.toString(LONGEST)));
    }
    bytes(value);
  }

  public static LicenceFile of(byte[] bytes) {
    return new LicenceFile(Base64.getEncoder().encodeToString(bytes));
  }

  public byte[] bytes() {
    return bytes(value);
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      throw new Malformed("base64", Map.of());
    }
  }
}
