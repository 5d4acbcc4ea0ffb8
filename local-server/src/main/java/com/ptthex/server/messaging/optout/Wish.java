package com.ptthex.server.messaging.optout;

import com.ptthex.shared.messaging.inbox.Keyword;
import java.time.Instant;
import java.util.Optional;

/** What a phone asked of a number of ours last, whichever of it was heard first. */
record Wish(Optional<Instant> stoppedAt, Optional<Instant> startedAt) {
  static final Wish NONE = new Wish(Optional.empty(), Optional.empty());

  /** Since when it wants no messages; nothing where it does. Of two at once the stop counts. */
  Optional<Instant> stopped() {
    return stoppedAt.filter(stop -> startedAt.filter(start -> start.isAfter(stop)).isEmpty());
  }

  Wish with(Keyword word, Instant at) {
    return switch (word) {
      case STOP -> new Wish(later(stoppedAt, at), startedAt);
      case START -> new Wish(stoppedAt, later(startedAt, at));
      case HELP -> this;
    };
  }

  private static Optional<Instant> later(Optional<Instant> known, Instant at) {
    return Optional.of(known.filter(at::isBefore).orElse(at));
  }
}
