package com.ptthex.shared.value;

/** Which state of a thing a caller has seen; a deed upon an older one is refused. */
public record Version(long value) implements Scalar {
  public static final Version FIRST = new Version(1);

  public Version next() {
    return new Version(value + 1);
  }
}
