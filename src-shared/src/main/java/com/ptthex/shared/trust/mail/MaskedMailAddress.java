package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** A mail address as others see it: enough to tell that it is the right one. */
public record MaskedMailAddress(String value) implements Scalar {
  public MaskedMailAddress {
    value = Check.line(value, 1, 260);
  }
}
