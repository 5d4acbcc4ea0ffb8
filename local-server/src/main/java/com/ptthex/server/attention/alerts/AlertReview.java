package com.ptthex.server.attention.alerts;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.watch.Fault;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each alert that stands, every minute and when the server starts: what time alone mends
 * makes no event that anybody could hear.
 */
final class AlertReview implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(AlertReview.class);
  private static final String NAME = "alert-review";

  private final Ground ground;
  private final Settling settling;
  private final ScheduledExecutorService minutely =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(NAME).factory());
  private volatile boolean closing;

  AlertReview(Ground ground) {
    this.ground = ground;
    this.settling = new Settling(ground, NAME);
  }

  @Override
  public void start() {
    var _ = minutely.scheduleWithFixedDelay(this::round, 0, 1, TimeUnit.MINUTES);
  }

  void round() {
    orSay(
        () ->
            ground.store().<List<Alert>>reading(db -> new AlertStore(db).open()).stream()
                .takeWhile(_ -> !closing)
                .forEach(alert -> orSay(() -> settling.settleIfOver(alert))));
  }

  private static void orSay(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException failure) {
      // A schedule ends with its first failure, and one alert must not keep the others standing.
      LOG.atWarn()
          .addKeyValue("fault", Fault.of(failure))
          .log("not every alert that stands was looked at; the next look is in a minute");
    }
  }

  /** Lets it end with the alert it is at. */
  @Override
  public void close() {
    closing = true;
    minutely.close();
  }
}
