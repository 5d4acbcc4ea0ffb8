package com.ptthex.server.trust.licence;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.watch.Fault;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the file beside the database of the floors that are committed in it. */
final class FloorKeeping implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(FloorKeeping.class);
  private static final int EVERY_SECONDS = 30;

  private final Store store;
  private final FloorFile beside;
  private final ScheduledExecutorService keeping =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("document-floors").factory());

  FloorKeeping(Store store, FloorFile beside) {
    this.store = store;
    this.beside = beside;
  }

  @Override
  public void start() {
    var _ = keeping.scheduleWithFixedDelay(this::keepOrSay, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void keepOrSay() {
    try {
      beside.raise(store.reading(db -> new FloorStore(db, beside).rows()));
    } catch (IOException | RuntimeException failure) {
      // A schedule ends with its first failure; this one goes on.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("the floors of signed documents were not kept beside the database");
    }
  }

  @Override
  public void close() {
    keeping.shutdownNow();
    keepOrSay();
  }
}
