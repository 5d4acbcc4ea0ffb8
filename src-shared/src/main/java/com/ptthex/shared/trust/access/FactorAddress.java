package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** The same as an address that authenticators read, by themselves or from a QR code. */
public record FactorAddress(String value) implements Secret {
  public FactorAddress {
    value = Check.line(value, 1, 600);
  }

  @Override
  public String toString() {
    return "second factor address";
  }
}
