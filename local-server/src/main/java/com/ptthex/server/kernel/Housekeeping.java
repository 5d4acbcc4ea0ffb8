package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts away, every hour, what the pipeline needs no longer. */
public final class Housekeeping implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Store store;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  public Housekeeping(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void start() {
    var _ = hourly.scheduleWithFixedDelay(this::tidyOrSay, 0, 1, TimeUnit.HOURS);
  }

  private void tidyOrSay() {
    try {
      tidy();
    } catch (RuntimeException failure) {
      // A schedule ends with its first failure; this one goes on in an hour.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("old idempotency keys were not put away; the next try is in an hour");
    }
  }

  /** How many idempotency keys were put away. */
  int tidy() {
    var before = clock.instant().minus(Replay.KEPT);
    return store.writing(db -> new ReplayStore(db).forgetBefore(before));
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
