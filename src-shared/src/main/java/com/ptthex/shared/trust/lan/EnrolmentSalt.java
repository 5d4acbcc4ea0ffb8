package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** What makes each code another one, though all of them stand for the same authority. */
public record EnrolmentSalt(String value) implements Scalar {
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public EnrolmentSalt {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("salt", Map.of());
    }
  }

  public static EnrolmentSalt made() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new EnrolmentSalt(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(value);
  }
}
