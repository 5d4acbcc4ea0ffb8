package com.ptthex.server.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When a process is to end: as soon as somebody says so, or by a signal. After a signal it ends
 * only once this is closed, when the last deed is answered and the data is let go.
 */
public final class Stop implements AutoCloseable {
  private static final int LONGEST_CLOSE_SECONDS = 20;

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Stop() {}

  public static Stop onSignal() {
    var stop = new Stop();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop::bySignal));
    return stop;
  }

  private void bySignal() {
    now();
    try {
      if (!closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  public void now() {
    wanted.countDown();
  }

  public void await() throws InterruptedException {
    wanted.await();
  }

  /** What was open is closed. */
  @Override
  public void close() {
    closed.countDown();
  }
}
