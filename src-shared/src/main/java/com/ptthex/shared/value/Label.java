package com.ptthex.shared.value;

/** A short name that people give to a thing. */
public record Label(String value) implements Scalar {
  public Label {
    value = Check.line(value, 1, 80);
  }

  @Override
  public String toString() {
    return value;
  }
}
