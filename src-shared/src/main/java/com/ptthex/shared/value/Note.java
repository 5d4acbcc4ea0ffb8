package com.ptthex.shared.value;

/** A few lines in which somebody says why. */
public record Note(String value) implements Scalar {
  public Note {
    value = Check.lines(value, 1, 500);
  }
}
