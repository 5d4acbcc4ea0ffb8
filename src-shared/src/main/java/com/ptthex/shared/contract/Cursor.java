package com.ptthex.shared.contract;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** Where the next page starts. Only the server that made it knows what is in it. */
public record Cursor(String value) implements Scalar {
  public Cursor {
    value = Check.line(value, 1, 400);
  }
}
