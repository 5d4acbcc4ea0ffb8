package com.ptthex.console.ui.model;

import java.time.Duration;

/** Asks again every so often while somebody looks, for what changes without any news of it. */
public final class Rhythm {
  private final Later later;
  private final Duration pause;
  private final Runnable ask;
  private boolean over;

  private Rhythm(Later later, Duration pause, Runnable ask) {
    this.later = later;
    this.pause = pause;
    this.ask = ask;
  }

  /** For the first time after one pause: whoever opens something has just asked. */
  public static void keep(Subscriptions until, Later later, Duration pause, Runnable ask) {
    var rhythm = new Rhythm(later, pause, ask);
    until.endWith(() -> rhythm.over = true);
    rhythm.await();
  }

  private void await() {
    later.after(pause, this::beat);
  }

  private void beat() {
    if (!over) {
      ask.run();
      await();
    }
  }
}
