package com.ptthex.server.kernel.intent;

import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of an intent after an attempt.
 *
 * @param next when it is tried again, if it is
 * @param doubtful whether nobody knows what the attempt did
 */
record Settled(State state, Optional<String> fault, Optional<Instant> next, boolean doubtful) {

  enum State {
    WAITING,
    DONE,
    DEAD
  }

  static Settled done() {
    return new Settled(State.DONE, Optional.empty(), Optional.empty(), false);
  }

  static Settled again(String fault, Instant next, boolean doubtful) {
    return new Settled(State.WAITING, Optional.of(fault), Optional.of(next), doubtful);
  }

  static Settled dead(String fault, boolean doubtful) {
    return new Settled(State.DEAD, Optional.of(fault), Optional.empty(), doubtful);
  }
}
