package com.ptthex.server.kernel;

import com.ptthex.server.kernel.ledger.Ledger;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * A real ledger, and what a test has happen each time after a commit, and before somebody waits for
 * the disk.
 */
record WatchedLedger(Ledger real, Runnable afterEachDeed, Runnable beforeEachWait)
    implements Ledger {

  WatchedLedger(Ledger real, Runnable beforeEachWait) {
    this(real, () -> {}, beforeEachWait);
  }

  @Override
  public void start() {
    real.start();
  }

  @Override
  public <T> T recording(Function<Handle, Recorded<T>> deed) {
    var answer = real.recording(deed);
    afterEachDeed.run();
    return answer;
  }

  @Override
  public void awaitDurable() {
    beforeEachWait.run();
    real.awaitDurable();
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
