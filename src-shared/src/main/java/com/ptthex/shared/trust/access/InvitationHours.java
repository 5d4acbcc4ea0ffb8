package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;
import java.time.Duration;

/** How long an invitation waits for whom it is for: an hour at least, thirty days at most. */
public record InvitationHours(int value) implements Scalar {
  public static final InvitationHours USUAL = new InvitationHours(7 * 24);

  public InvitationHours {
    value = Check.range(value, 1, 30 * 24);
  }

  public Duration duration() {
    return Duration.ofHours(value);
  }
}
