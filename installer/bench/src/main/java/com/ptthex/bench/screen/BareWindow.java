package com.ptthex.bench.screen;

import java.io.IOException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A process that shows a window with one word, and ends when its input does. */
public final class BareWindow {
  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;

  private BareWindow() {}

  public static void main(String... arguments) throws IOException {
    Drawn.say("shown", _ -> true);
    Platform.startup(
        () -> {
          var stage = new Stage();
          stage.setScene(new Scene(new StackPane(new Label("Ready")), WIDTH, HEIGHT));
          stage.show();
        });
    var _ = System.in.readAllBytes();
    Platform.exit();
  }
}
