package com.ptthex.bench.screen;

import java.io.IOException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** A process that shows a window with one word, and ends when its input does. */
public final class BareWindow {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 860;

  private BareWindow() {}

  public static void main(String... arguments) throws IOException {
    Drawn.say("shown", _ -> true);
    Platform.startup(
        () -> {
          // As large as the console's first window, which is no larger than its display.
          var display = Screen.getPrimary().getVisualBounds();
          var stage = new Stage();
          stage.setScene(
              new Scene(
                  new StackPane(new Label("Ready")),
                  Math.min(WIDTH, display.getWidth()),
                  Math.min(HEIGHT, display.getHeight())));
          stage.show();
        });
    var _ = System.in.readAllBytes();
    Platform.exit();
  }
}
