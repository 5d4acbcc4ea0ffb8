package com.ptthex.shared.messaging.numbers;

import java.time.Duration;
import java.time.Instant;

/** How many days of a rest are left, as the server and the console both say it. */
public final class DaysLeft {
  private DaysLeft() {}

  /** One that has begun counts as well. */
  public static int until(Instant end, Instant now) {
    var left = Duration.between(now, end);
    return left.isPositive() ? Math.toIntExact(left.plusDays(1).minusNanos(1).toDays()) : 0;
  }
}
