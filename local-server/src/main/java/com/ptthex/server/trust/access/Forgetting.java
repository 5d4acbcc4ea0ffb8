package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Puts away, every hour, what was kept for a short while about who came in and who did not. */
final class Forgetting {
  private final Store store;
  private final Clock clock;

  Forgetting(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Background hourly() {
    return new Every(
            Duration.ofHours(1),
            "access-forgetting",
            this::forget,
            "old failures to sign in were not put away; the next try is in an hour")
        .atTheStart();
  }

  /** How many rows were put away. */
  int forget() {
    var now = clock.instant();
    return store.writing(
        db ->
            new FailureStore(db).forgetQuiet(now)
                + new TicketStore(db).forgetEnded(now)
                + new ProofStore(db).forgetEnded(now));
  }
}
