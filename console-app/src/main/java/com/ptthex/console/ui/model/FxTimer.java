package com.ptthex.console.ui.model;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** The time of the running console. */
public final class FxTimer implements Later {

  @Override
  public void after(Duration wait, Runnable work) {
    var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    pause.setOnFinished(_ -> work.run());
    pause.play();
  }
}
