package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** Which part of a customer's rights a document speaks of. */
public record Scope(String value) implements Scalar {
  public Scope {
    value = Codes.checked(value);
  }
}
