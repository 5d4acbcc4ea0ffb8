package com.ptthex.shared.signed;

import com.ptthex.shared.value.Scalar;

/** The number of one signing: an authority gives each once, and each greater than the last. */
public record Serial(long value) implements Scalar {
  public Serial {
    value = Codes.atLeastOne(value);
  }
}
