package com.ptthex.console.ui.theme;

/** How large everything is drawn, beside what the system already does for a dense display. */
public record Scale(int percent) {
  public static final Scale NORMAL = new Scale(100);

  public Scale {
    if (percent < 100 || percent > 200) {
      throw new IllegalArgumentException("a scale is from 100 to 200 percent");
    }
  }

  /** A length of the stylesheet, which is written for 100 %. */
  public double of(double pixels) {
    return pixels * percent / 100;
  }
}
