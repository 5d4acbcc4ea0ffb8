package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A server that may ask the provider what it has.
 *
 * @param server made for each run of it
 * @param brought whether the provider brings everything by itself, so that it is asked less often
 */
record Asker(UUID server, Instant started, Store store, Clock clock, BroughtReader brought) {
  /** Longer than one answer of the provider is waited for; it is held on to with each of them. */
  static final Duration HELD = Duration.ofMinutes(2);

  static Asker of(Store store, Clock clock, BroughtReader brought) {
    return new Asker(UUID.randomUUID(), now(clock), store, clock, brought);
  }

  Instant now() {
    return now(clock);
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
