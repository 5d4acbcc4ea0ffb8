package com.ptthex.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class EveryTest {
  private static final int PATIENCE_SECONDS = 30;
  private final AtomicInteger rounds = new AtomicInteger();
  private final Semaphore done = new Semaphore(0);

  private void fail() {
    rounds.incrementAndGet();
    done.release();
    throw new IllegalStateException("this round fails");
  }

  @Test
  void aRoundThatFailsDoesNotEndTheOthers() throws Exception {
    var every = new Every(Duration.ofMillis(1), "failing", this::fail, "a test failed a round");
    every.start();
    assertThat(done.tryAcquire(3, PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    every.close();
  }

  @Test
  void itIsDoneAtTheStartAndAtTheEndWhenThatIsWanted() throws Exception {
    var every =
        new Every(Duration.ofDays(1), "both", done::release, "never said").atTheStart().atTheEnd();
    every.start();
    assertThat(done.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    every.close();
    assertThat(done.tryAcquire()).isTrue();
    every.close();
    assertThat(done.tryAcquire()).as("closed once more").isFalse();
  }
}
