package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** Who a document is for, by the name that the authority gave them. */
public record Customer(String value) implements Scalar {
  public Customer {
    value = Codes.checked(value);
  }
}
