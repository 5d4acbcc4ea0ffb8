package com.ptthex.shared.value;

/** The idempotency key of a deed, where something is asked about what was done under it. */
public record DeedKey(String value) implements Scalar {
  public static final int LONGEST = 80;

  public DeedKey {
    value = Check.line(value, 1, LONGEST);
  }
}
