package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when the test says so. */
public final class LaterByHand implements Later {
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(Duration time, Runnable work) {}

  @Override
  public void after(Duration wait, Runnable work) {
    waiting.add(new Waiting(wait, work));
  }

  /** How long whatever waits now has to. */
  public List<Duration> waits() {
    return waiting.stream().map(Waiting::time).toList();
  }

  /** As long as everything that waits now had to wait. */
  public void pass() {
    var due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(each -> each.work().run());
  }
}
