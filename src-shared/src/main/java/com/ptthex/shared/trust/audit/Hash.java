package com.ptthex.shared.trust.audit;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.HexFormat;
import java.util.Map;

/** A SHA-256 hash as it travels: 64 hexadecimal digits. */
public record Hash(String hex) implements Scalar {
  private static final int DIGITS = 64;

  public Hash {
    // Without a pattern: this is done for every row of an audit that is verified.
    if (hex.length() != DIGITS || !hex.chars().allMatch(Hash::isDigit)) {
      throw new Malformed("hash", Map.of("form", "64 hexadecimal digits"));
    }
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  public static Hash of(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
