package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** Which install a document is for, by the name that the authority gave it. */
public record ServerName(String value) implements Scalar {
  public ServerName {
    value = Codes.checked(value);
  }
}
