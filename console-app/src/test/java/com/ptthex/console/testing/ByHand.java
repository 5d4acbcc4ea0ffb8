package com.ptthex.console.testing;

import com.ptthex.console.ui.model.Threads;
import java.util.ArrayDeque;
import java.util.Deque;

/** Threads that stand still until the test lets them go on, so that every order can be tried. */
public final class ByHand implements Threads {
  private final Deque<Runnable> away = new ArrayDeque<>();
  private final Deque<Runnable> back = new ArrayDeque<>();

  @Override
  public void away(Runnable work) {
    away.add(work);
  }

  @Override
  public void back(Runnable news) {
    back.add(news);
  }

  /** Everything that waits, and what comes of it, in the order in which it was asked for. */
  public void run() {
    while (!away.isEmpty() || !back.isEmpty()) {
      workAway();
      comeBack();
    }
  }

  /** Only what was asked for last: it overtakes all else. */
  public void runLast() {
    away.removeLast().run();
    back.removeLast().run();
  }

  public void workAway() {
    runAll(away);
  }

  public void comeBack() {
    runAll(back);
  }

  private static void runAll(Deque<Runnable> waiting) {
    for (var left = waiting.size(); left > 0; left--) {
      waiting.remove().run();
    }
  }
}
