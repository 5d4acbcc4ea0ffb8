package com.ptthex.bench;

import com.ptthex.server.kernel.ledger.Ledger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The peer of shared sync: the same ledger, where each deed has a sync of its own. Only one waits
 * at a time, so no round has two in it.
 */
record OwnSync(Ledger real, ReentrantLock turn) implements Ledger {
  static Ledger of(Ledger real) {
    return new OwnSync(real, new ReentrantLock());
  }

  @Override
  public void start() {
    real.start();
  }

  @Override
  public <T> T recording(Function<Handle, Recorded<T>> deed) {
    return real.recording(deed);
  }

  @Override
  public void awaitDurable() {
    turn.lock();
    try {
      real.awaitDurable();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public long mark() {
    return real.mark();
  }

  @Override
  public void onMove(Runnable listener) {
    real.onMove(listener);
  }

  @Override
  public int epoch() {
    return real.epoch();
  }

  @Override
  public void close() {
    real.close();
  }
}
