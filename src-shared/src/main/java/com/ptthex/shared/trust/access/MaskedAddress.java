package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/**
 * Where somebody came from, as much of it as tells one network from another: {@code 192.0.2.x},
 * {@code 2001:db8:1:x}.
 */
public record MaskedAddress(String value) implements Scalar {
  /** The server's own machine. */
  public static final MaskedAddress HERE = new MaskedAddress("here");

  public static final MaskedAddress UNKNOWN = new MaskedAddress("unknown");

  public MaskedAddress {
    value = Check.line(value, 1, 40);
  }
}
