package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts away, every hour, what was kept for a short while about who came in and who did not. */
final class Forgetting implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final Store store;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("access-forgetting").factory());

  Forgetting(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void start() {
    var _ = hourly.scheduleWithFixedDelay(this::forgetOrSay, 0, 1, TimeUnit.HOURS);
  }

  private void forgetOrSay() {
    try {
      forget();
    } catch (RuntimeException failure) {
      // A schedule ends with its first failure; this one goes on in an hour.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("old failures to sign in were not put away; the next try is in an hour");
    }
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

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
