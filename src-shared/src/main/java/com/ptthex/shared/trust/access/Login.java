package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;
import java.util.Locale;

/** The name somebody signs in with. */
public record Login(String value) implements Scalar {
  public Login {
    value = Check.line(value, 1, 80).toLowerCase(Locale.ROOT);
  }
}
