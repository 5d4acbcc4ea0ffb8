package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** How many guests may wait for a decision at once. */
public record GuestPlaces(int value) implements Scalar {
  public static final int MOST = 50;

  /** Nobody without a code is heard. */
  public static final GuestPlaces NONE = new GuestPlaces(0);

  public GuestPlaces {
    value = Check.range(value, 0, MOST);
  }

  public boolean isOpen() {
    return value > 0;
  }
}
