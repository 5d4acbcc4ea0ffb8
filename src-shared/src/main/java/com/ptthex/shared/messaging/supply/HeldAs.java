package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/**
 * A line that names a number which the account holds: the number itself, or the provider's key of
 * it. Whether it is either is told of each line by itself. It prints itself hidden.
 */
public record HeldAs(String value) implements Scalar {
  public HeldAs {
    value = Check.line(value, 1, 64);
  }

  @Override
  public String toString() {
    return "a number as it was pasted";
  }
}
