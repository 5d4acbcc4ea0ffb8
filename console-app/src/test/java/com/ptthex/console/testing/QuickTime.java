package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Later;
import com.ptthex.console.ui.model.Threads;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Minutes that pass in no time. Work away from the screen takes as long as it says, and what comes
 * of it is there after that.
 */
public final class QuickTime implements Later, Threads {
  private final PriorityQueue<Due> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Due::millis).thenComparingLong(Due::place));
  private long millis;
  private long spent;
  private long places;

  private record Due(long millis, long place, Runnable work) {}

  /** Since the beginning, as whoever works sees it. */
  public long millis() {
    return millis + spent;
  }

  /** Said by work away from the screen. */
  public void takes(Duration time) {
    spent += time.toMillis();
  }

  @Override
  public void after(Duration wait, Runnable work) {
    waiting.add(new Due(millis() + wait.toMillis(), places++, work));
  }

  @Override
  public void away(Runnable work) {
    after(
        Duration.ZERO,
        () -> {
          work.run();
          spent = 0;
        });
  }

  @Override
  public void back(Runnable news) {
    after(Duration.ZERO, news);
  }

  /** Lets so much time go by, with all that happens in it. */
  public void pass(Duration time) {
    var until = millis + time.toMillis();
    while (!waiting.isEmpty() && waiting.element().millis() <= until) {
      var due = waiting.remove();
      millis = due.millis();
      due.work().run();
    }
    millis = until;
  }
}
