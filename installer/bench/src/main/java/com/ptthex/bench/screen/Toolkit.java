package com.ptthex.bench.screen;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** JavaFX without a display: it draws every frame in memory, with the processor alone. */
public final class Toolkit {
  private Toolkit() {}

  /** Once for a process, and for all of it. */
  public static void start() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    // Else no frame is shorter than a sixtieth of a second, and nobody sees what is left.
    System.setProperty("javafx.animation.fullspeed", "true");
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    // Else the first window that closes ends the toolkit for those that follow.
    Platform.setImplicitExit(false);
    started.await();
  }
}
