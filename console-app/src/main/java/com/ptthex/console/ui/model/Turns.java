package com.ptthex.console.ui.model;

import java.util.LinkedHashSet;

/**
 * One question after the other. What is wanted while one is under way is asked once more after it:
 * who supersedes it instead never gets an answer while news come faster than answers do.
 */
final class Turns {
  private final LinkedHashSet<Runnable> waiting = new LinkedHashSet<>();
  private boolean busy;

  /**
   * @param question the same object each time, or it waits more than once
   */
  void want(Runnable question) {
    waiting.add(question);
    if (!busy) {
      next();
    }
  }

  /** The one under way has been answered. */
  void done() {
    busy = false;
    next();
  }

  /** Nobody waits any more, neither for the one under way. */
  void forget() {
    busy = false;
    waiting.clear();
  }

  private void next() {
    if (!waiting.isEmpty()) {
      busy = true;
      waiting.removeFirst().run();
    }
  }
}
