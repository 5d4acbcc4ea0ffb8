package com.ptthex.shared.trust.lan;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;
import java.time.Duration;

/** How long desks may join by a code: an hour at least, a week at most. */
public record EnrolmentHours(int value) implements Scalar {
  public static final EnrolmentHours USUAL = new EnrolmentHours(24);

  public EnrolmentHours {
    value = Check.range(value, 1, 7 * 24);
  }

  public Duration duration() {
    return Duration.ofHours(value);
  }
}
