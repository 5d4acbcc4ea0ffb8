package com.ptthex.server.messaging.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is to ask the provider what it has.
 *
 * @param ended when it was asked the last time; nothing while the site was tied to nobody since
 * @param troubles how often in a row that came to nothing
 * @param spread of a hundred: so much of the pause is kept, that no two sites keep in step
 * @param holder the server that asks now, or died while it did
 */
record Turn(
    Optional<Instant> ended,
    int troubles,
    int spread,
    Optional<UUID> holder,
    Optional<Instant> heldUntil) {

  static final Turn NONE = new Turn(Optional.empty(), 0, 100, Optional.empty(), Optional.empty());

  static final int MOST_TROUBLES = 4;

  private static final Duration FIRST_AGAIN = Duration.ofSeconds(15);

  /**
   * @param every how often it is asked when all is well
   */
  Optional<Instant> due(Duration every) {
    var pause = troubles == 0 ? every : FIRST_AGAIN.multipliedBy(1L << (troubles - 1));
    return ended.map(at -> at.plus(pause.multipliedBy(spread).dividedBy(100)));
  }

  boolean isDue(Duration every, Instant now) {
    return due(every).filter(now::isBefore).isEmpty();
  }

  /** Whether nobody but this server asks now. */
  boolean isFreeFor(UUID server, Instant now) {
    return holder.filter(other -> !other.equals(server)).isEmpty()
        || heldUntil.filter(now::isBefore).isEmpty();
  }

  boolean isOf(UUID server) {
    return holder.equals(Optional.of(server));
  }

  Turn takenBy(UUID server, Instant until) {
    return new Turn(ended, troubles, spread, Optional.of(server), Optional.of(until));
  }

  Turn over(Instant now, boolean hadTrouble, int nextSpread) {
    return new Turn(
        Optional.of(now),
        hadTrouble ? Math.min(troubles + 1, MOST_TROUBLES) : 0,
        nextSpread,
        Optional.empty(),
        Optional.empty());
  }

  /** Whenever the site is tied to somebody again, it may have missed something. */
  Turn untied() {
    return new Turn(Optional.empty(), 0, spread, holder, heldUntil);
  }
}
