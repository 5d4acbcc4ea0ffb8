package com.ptthex.shared.messaging.screening;

import java.time.Duration;

/** How long messages may pass without being looked through: a day at the most. */
public enum PauseSpan {
  ONE_HOUR(1),
  FOUR_HOURS(4),
  TWELVE_HOURS(12),
  ONE_DAY(24);

  private final int hours;

  PauseSpan(int hours) {
    this.hours = hours;
  }

  public Duration length() {
    return Duration.ofHours(hours);
  }
}
