package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.Store;
import java.time.Clock;
import java.time.Duration;

/** Puts away, every hour, what the pipeline needs no longer. */
public final class Housekeeping {
  private final Store store;
  private final Clock clock;

  public Housekeeping(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Background hourly() {
    return new Every(
            Duration.ofHours(1),
            "housekeeping",
            this::tidy,
            "old idempotency keys were not put away; the next try is in an hour")
        .atTheStart();
  }

  /** How many idempotency keys were put away. */
  int tidy() {
    var before = clock.instant().minus(Replay.KEPT);
    return store.writing(db -> new ReplayStore(db).forgetBefore(before));
  }
}
