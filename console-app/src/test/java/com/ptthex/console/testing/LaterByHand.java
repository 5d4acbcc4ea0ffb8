package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Later;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when the test says so. */
public final class LaterByHand implements Later {
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  public void after(Duration wait, Runnable work) {
    waiting.add(work);
  }

  /** As long as everything that waits now had to wait. */
  public void pass() {
    var due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }
}
