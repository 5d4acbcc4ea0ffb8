package com.ptthex.server.kernel;

import com.ptthex.server.kernel.watch.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something small that is done again and again beside the calls. */
public final class Every implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Every.class);

  private final ScheduledExecutorService thread;
  private final Duration period;
  private final Round round;
  private final String complaint;
  private boolean atTheStart;
  private boolean atTheEnd;

  /** What is done each time. */
  public interface Round {
    void run() throws IOException;
  }

  /**
   * @param name of its thread
   * @param complaint what the log says when a round fails; the next one comes all the same
   */
  public Every(Duration period, String name, Round round, String complaint) {
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    this.period = period;
    this.round = round;
    this.complaint = complaint;
  }

  /** And not only after the first while. */
  public Every atTheStart() {
    atTheStart = true;
    return this;
  }

  /** Once more when the server stops in good order. */
  public Every atTheEnd() {
    atTheEnd = true;
    return this;
  }

  @Override
  public void start() {
    var millis = period.toMillis();
    var first = atTheStart ? 0 : millis;
    var _ = thread.scheduleWithFixedDelay(this::runOrSay, first, millis, TimeUnit.MILLISECONDS);
  }

  private void runOrSay() {
    try {
      round.run();
    } catch (IOException | RuntimeException failure) {
      // A schedule ends with its first failure; this one goes on.
      LOG.atWarn().addKeyValue("fault", Fault.of(failure)).log(complaint);
    }
  }

  @Override
  public void close() {
    var goesOn = !thread.isShutdown();
    thread.shutdownNow();
    if (atTheEnd && goesOn) {
      runOrSay();
    }
  }
}
