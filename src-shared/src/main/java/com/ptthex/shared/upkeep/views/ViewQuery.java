package com.ptthex.shared.upkeep.views;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** The filters of a list as they stand in its address; none at all is the whole list. */
public record ViewQuery(String value) implements Scalar {
  public static final int LONGEST = 2_000;

  public ViewQuery {
    value = Check.line(value, 0, LONGEST);
  }
}
