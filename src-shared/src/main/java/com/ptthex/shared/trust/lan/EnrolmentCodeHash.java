package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Malformed;
import com.ptthex.shared.value.Scalar;
import java.util.Map;
import java.util.regex.Pattern;

/** The SHA-256 of an enrolment code, in hexadecimal. */
public record EnrolmentCodeHash(String value) implements Scalar {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public EnrolmentCodeHash {
    if (!FORM.matcher(value).matches()) {
      throw new Malformed("hash", Map.of());
    }
  }
}
