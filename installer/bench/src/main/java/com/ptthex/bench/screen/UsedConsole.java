package com.ptthex.bench.screen;

import com.ptthex.console.launch.Main;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/**
 * The console on a made-up site as {@code ./run demo} opens it, signed in, with its inventory
 * scrolled up and down for a while. It says when it is left alone, and is closed when its input
 * ends.
 */
public final class UsedConsole {
  public static final String USED = "used";

  private static final Duration SCROLLED = Duration.ofSeconds(10);
  private static final long CHECKS_MILLIS = 50;

  private UsedConsole() {}

  public static void main(String... arguments) throws Exception {
    Thread.ofPlatform().daemon().start(UsedConsole::use);
    Thread.ofPlatform().daemon().start(WatchedConsole::closeWhenTold);
    Main.main("demo");
  }

  private static void use() {
    var opened = new CompletableFuture<TableView<?>>();
    Drawn.say("opened", scene -> inventory(scene).map(opened::complete).isPresent());
    var table = opened.join();
    rest();
    Frames.during(SCROLLED, onScreen(table));
    System.out.println(USED);
  }

  private static Wheel onScreen(TableView<?> table) {
    var wheel = new CompletableFuture<Wheel>();
    Platform.runLater(() -> wheel.complete(new Wheel(table)));
    return wheel.join();
  }

  private static void rest() {
    try {
      Thread.sleep(CHECKS_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<TableView<?>> inventory(Scene scene) {
    return scene.lookup("#numbers-table") instanceof TableView<?> table
            && !table.getItems().isEmpty()
        ? Optional.of(table)
        : Optional.empty();
  }
}
