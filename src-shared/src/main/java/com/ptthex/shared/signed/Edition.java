package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** How new the content of a document is; the same content may be signed more than once. */
public record Edition(long value) implements Scalar {
  public Edition {
    value = Codes.atLeastOne(value);
  }
}
