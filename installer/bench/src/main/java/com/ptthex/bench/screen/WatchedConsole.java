package com.ptthex.bench.screen;

import com.ptthex.console.launch.Main;
import java.io.IOException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The console as {@code ./run} starts it, watched from beside; it is closed when its input ends.
 */
public final class WatchedConsole {
  private WatchedConsole() {}

  public static void main(String... arguments) throws Exception {
    Drawn.say("shown", _ -> true);
    Drawn.say("usable", WatchedConsole::isUsable);
    Drawn.say("answered", WatchedConsole::isAnswered);
    Thread.ofPlatform().daemon().start(WatchedConsole::closeWhenTold);
    Main.main(arguments);
  }

  /** The site is found: whatever they type or press is answered. */
  private static boolean isAnswered(Scene scene) {
    var starting = scene.lookup("#sign-in-starting");
    return isUsable(scene) && (starting == null || !starting.isVisible());
  }

  /** Somebody can go on: say who they are, try the demo, or work. */
  private static boolean isUsable(Scene scene) {
    return scene.lookup("#sign-in-card") != null
        || scene.lookup("#unlicensed-card") != null
        || scene.lookup("#numbers-table") != null;
  }

  static void closeWhenTold() {
    try {
      var _ = System.in.readAllBytes();
    } catch (IOException failure) {
      throw new IllegalStateException("the parent went", failure);
    }
    Platform.runLater(() -> Window.getWindows().stream().toList().forEach(Window::hide));
  }
}
