package com.ptthex.console.launch;

import com.ptthex.console.ui.model.FxThread;
import com.ptthex.console.ui.model.Threads;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of the console, counted, so that one can wait until nothing is under way. */
final class Settling implements Threads {
  private final Threads threads = new FxThread();
  private final AtomicInteger underWay = new AtomicInteger();

  @Override
  public void away(Runnable work) {
    underWay.incrementAndGet();
    threads.away(() -> done(work));
  }

  @Override
  public void back(Runnable news) {
    underWay.incrementAndGet();
    threads.back(() -> done(news));
  }

  private void done(Runnable work) {
    try {
      work.run();
    } finally {
      underWay.decrementAndGet();
    }
  }

  boolean isCalm() {
    return underWay.get() == 0;
  }
}
