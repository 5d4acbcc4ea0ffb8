package com.ptthex.bench.screen;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Says on the output when something has been drawn; for a process that its parent times. */
final class Drawn {
  /** The frame of one pulse is on the screen when the next begins. */
  private static final int PULSES = 2;

  private static final long CHECKS_MILLIS = 4;

  private Drawn() {}

  /** Says the word once a window shows what is hoped for. */
  static void say(String word, Predicate<Scene> hoped) {
    Thread.ofPlatform().daemon().start(() -> watch(word, hoped));
  }

  private static void watch(String word, Predicate<Scene> hoped) {
    var watching = new Watching(word, hoped);
    while (!watching.seen) {
      try {
        Platform.runLater(watching);
      } catch (IllegalStateException notBegunYet) {
        // The toolkit starts in a while; that it has not is part of what is timed.
      }
      rest();
    }
  }

  private static void rest() {
    try {
      Thread.sleep(CHECKS_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Watching implements Runnable {
    private final String word;
    private final Predicate<Scene> hoped;
    private volatile boolean seen;

    private Watching(String word, Predicate<Scene> hoped) {
      this.word = word;
      this.hoped = hoped;
    }

    @Override
    public void run() {
      if (!seen) {
        scene().filter(hoped).ifPresent(this::countPulses);
      }
    }

    private static Optional<Scene> scene() {
      return Window.getWindows().stream()
          .filter(Window::isShowing)
          .map(Window::getScene)
          .findFirst();
    }

    private void countPulses(Scene scene) {
      seen = true;
      scene.addPostLayoutPulseListener(
          new Runnable() {
            private int count;

            @Override
            public void run() {
              if (++count == PULSES) {
                System.out.println(word);
                scene.removePostLayoutPulseListener(this);
              }
              Platform.requestNextPulse();
            }
          });
      Platform.requestNextPulse();
    }
  }
}
