package com.ptthex.console.shell;

import java.time.Duration;
import java.util.Arrays;
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

  /** As the site names it; without a limit it is whoever sits there who locks it. */
  static AutoLock ofCode(String code) {
    return Arrays.stream(values())
        .filter(lock -> code.equals("after-" + lock.minutes))
        .findFirst()
        .orElse(BY_HAND);
  }

  /** The stricter of what somebody likes and what the site asks for. */
  AutoLock within(AutoLock longest) {
    return isWithin(longest) ? this : longest;
  }

  boolean isWithin(AutoLock longest) {
    return longest == BY_HAND || (this != BY_HAND && minutes <= longest.minutes);
  }

  int minutes() {
    return minutes;
  }

  Optional<Duration> idle() {
    return this == BY_HAND ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
  }
}
