package com.ptthex.server.trust.audit;

import com.ptthex.server.kernel.ledger.Ledger;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A ledger whose mark moves when a test says so, up to that of the real one. */
final class SteppingLedger implements Ledger {
  private final Ledger real;
  private long mark;
  private boolean busy;

  SteppingLedger(Ledger real) {
    this.real = real;
  }

  /** Whether there was anything to step over. */
  boolean step(long rows) {
    var before = mark;
    mark = Math.min(real.mark(), mark + rows);
    return mark > before;
  }

  /** As while deeds go on: each time that somebody looks, another one is durable. */
  void busy() {
    busy = true;
  }

  @Override
  public long mark() {
    var now = mark;
    if (busy) {
      step(1);
    }
    return now;
  }

  @Override
  public void start() {}

  @Override
  public <T> T recording(Function<Handle, Recorded<T>> deed) {
    return real.recording(deed);
  }

  @Override
  public void awaitDurable() {
    real.awaitDurable();
  }

  @Override
  public void onMove(Runnable listener) {}

  @Override
  public int epoch() {
    return real.epoch();
  }

  @Override
  public void close() {}
}
