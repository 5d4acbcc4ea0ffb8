package com.ptthex.console.shell;

import java.time.Duration;
import java.util.Optional;

/** After how long without a key or a pointer a desk locks itself. */
public enum AutoLock {
  AFTER_2(2),
  AFTER_5(5),
  AFTER_10(10),
  AFTER_15(15),
  AFTER_30(30),
  AFTER_60(60),
  /** For a desk that somebody watches a whole shift without touching it. */
  BY_HAND(0);

  private final int minutes;

  AutoLock(int minutes) {
    this.minutes = minutes;
  }

  int minutes() {
    return minutes;
  }

  Optional<Duration> idle() {
    return this == BY_HAND ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }
}
