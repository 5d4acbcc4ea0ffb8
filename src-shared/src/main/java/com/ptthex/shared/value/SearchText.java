package com.ptthex.shared.value;

/** What somebody typed to find something. */
public record SearchText(String value) implements Scalar {
  public static final int LONGEST = 80;

  public SearchText {
    value = Check.line(value, 1, LONGEST);
  }
}
