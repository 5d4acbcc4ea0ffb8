package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** What a provider itself calls a message. It prints itself hidden, like that of a number. */
public record CarriedKey(String value) implements Scalar {
  public CarriedKey {
    value = Check.line(value, 1, 64);
  }

  @Override
  public String toString() {
    return "provider's key of a message";
  }
}
