package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** What kind of document it is, as it says itself. */
public record TypeName(String value) implements Scalar {
  public TypeName {
    value = Codes.checked(value);
  }
}
