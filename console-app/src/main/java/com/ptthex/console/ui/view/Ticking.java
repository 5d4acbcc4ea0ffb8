package com.ptthex.console.ui.view;

import java.time.Clock;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Draws what grows older with every full second of the clock, so that all ages on the screens
 * change at the same moment. Only while somebody can see it: a clock that runs unseen would also
 * keep its whole window alive.
 */
final class Ticking {
  private static final long SECOND = 1000;

  private final PauseTransition wait = new PauseTransition();
  private final Clock clock;
  private final Runnable draw;

  Ticking(Clock clock, Node seen, Runnable draw) {
    this.clock = clock;
    this.draw = draw;
    wait.setOnFinished(_ -> tick());
    seen.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::follow);
  }

  boolean isRunning() {
    return wait.getStatus() == PauseTransition.Status.RUNNING;
  }

  private void follow(boolean showing) {
    if (showing) {
      tick();
    } else {
      wait.stop();
    }
  }

  private void tick() {
    draw.run();
    wait.setDuration(Duration.millis((double) (SECOND - clock.millis() % SECOND)));
    wait.playFromStart();
  }
}
