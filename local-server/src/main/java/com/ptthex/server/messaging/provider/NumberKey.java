package com.ptthex.server.messaging.provider;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/**
 * What a provider itself calls a number of ours. It is stored, and told to owners who look for
 * trouble; it prints itself hidden, so that it gets nowhere else.
 */
public record NumberKey(String value) implements Scalar {
  public NumberKey {
    value = Check.line(value, 1, 64);
  }

  @Override
  public String toString() {
    return "provider's key of a number";
  }
}
