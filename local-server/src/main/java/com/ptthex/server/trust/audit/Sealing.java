package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.watch.Fault;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals every second, or as soon as a thousand rows wait; and lets details go in between. */
final class Sealing implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Between two seals: erasing must not hold up the evidence. */
  private static final int MOST_ERASING_STEPS = 20;

  private final Sealer sealer;
  private final Eraser eraser;
  private final Thread thread = Thread.ofPlatform().name("sealer").daemon().unstarted(this::rounds);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private boolean closing;

  /** Told once until it changes: a fault that stays is not news every second. */
  private String told = "";

  Sealing(Ledger ledger, Sealer sealer, Eraser eraser) {
    this.sealer = sealer;
    this.eraser = eraser;
    ledger.onMove(this::wakeWhenDue);
  }

  @Override
  public void start() {
    thread.start();
  }

  private void wakeWhenDue() {
    if (sealer.waiting() >= Sealer.BATCH && lock.tryLock()) {
      try {
        wanted.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  private void rounds() {
    while (rest()) {
      round();
    }
    // What was done until the very end is evidence as well.
    round();
  }

  /** Whether to go on. */
  private boolean rest() {
    lock.lock();
    try {
      var left = REST_NANOS;
      while (!closing && left > 0 && sealer.waiting() < Sealer.BATCH) {
        left = wanted.awaitNanos(left);
      }
      return !closing;
    } catch (InterruptedException _) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void round() {
    try {
      sealer.seal();
      var steps = 0;
      while (steps < MOST_ERASING_STEPS && eraser.step()) {
        steps++;
      }
      told = "";
    } catch (RuntimeException failure) {
      // Deeds go on without it; they wait to be sealed, and verifying tells that they do.
      tell(failure);
    }
  }

  private void tell(RuntimeException failure) {
    var fault = Fault.of(failure);
    if (!fault.equals(told)) {
      told = fault;
      LOG.atError()
          .addKeyValue("fault", fault)
          .addKeyValue("waiting", sealer.waiting())
          .log("the audit could not be sealed; it is tried again every second");
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      wanted.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
