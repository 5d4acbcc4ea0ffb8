package com.ptthex.shared.value;

/** How many rows a page holds. */
public record PageSize(int value) implements Scalar {
  public static final PageSize USUAL = new PageSize(50);

  public PageSize {
    value = Check.range(value, 1, 200);
  }
}
