package com.ptthex.server.trust.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often somebody guessed wrong lately, and from when on they may guess again. Each failure past
 * the free ones doubles the wait; nobody ever waits longer than {@link #LONGEST}.
 */
record Tries(int failed, Instant lastAt, Instant freeAt) {
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** After so long without a failure all is forgotten. */
  static final Duration QUIET = Duration.ofHours(1);

  private static final int DOUBLINGS = 10;

  static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

  /** What is still held against somebody now; of a clock that was put back nothing is. */
  Tries asOf(Instant now) {
    var forgotten = freeAt.isAfter(lastAt) ? freeAt.plus(QUIET) : lastAt.plus(QUIET);
    return lastAt.isAfter(now) || !forgotten.isAfter(now) ? NONE : this;
  }

  Optional<Duration> waits(Instant now) {
    return freeAt.isAfter(now) ? Optional.of(Duration.between(now, freeAt)) : Optional.empty();
  }

  /**
   * One more failure.
   *
   * @param free how many cost nothing
   */
  Tries more(int free, Instant now) {
    return new Tries(failed + 1, now, now.plus(wait(failed + 1 - free)));
  }

  private static Duration wait(int priced) {
    if (priced <= 0) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(priced - 1, DOUBLINGS));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /** The last one was none after all. */
  Tries oneLess(Instant now) {
    return new Tries(Math.max(failed - 1, 0), lastAt, now);
  }
}
