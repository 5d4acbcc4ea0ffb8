package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** What a notice says: a few lines, for the first screen of a phone. */
public record NoticeText(String value) implements Scalar {
  private static final int LONGEST = 400;

  public NoticeText {
    value = Check.lines(value, 1, LONGEST);
  }
}
