package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Says at the edge of a window what has been done, and offers to undo it. Never what failed. */
public final class Toasts extends VBox {
  private static final int MOST_AT_ONCE = 3;
  private static final Duration SHOWN = Duration.seconds(6);
  private static final Duration SHOWN_WITH_UNDO = Duration.seconds(12);

  public Toasts() {
    getStyleClass().add("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    // Between the toasts one works on what lies behind.
    setPickOnBounds(false);
  }

  public void say(Ui ui, String done) {
    add(ui, done, Optional.empty());
  }

  public void say(Ui ui, String done, Runnable undo) {
    add(ui, done, Optional.of(undo));
  }

  private void add(Ui ui, String done, Optional<Runnable> undo) {
    var toast = new HBox(Parts.mark(MaterialDesignC.CHECK_CIRCLE_OUTLINE), Parts.sentence(done));
    toast.getStyleClass().addAll("toast", "gap-medium");
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(done);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var time = new PauseTransition(undo.isPresent() ? SHOWN_WITH_UNDO : SHOWN);
    time.setOnFinished(_ -> getChildren().remove(toast));
    undo.ifPresent(
        back ->
            toast
                .getChildren()
                .add(
                    button(
                        ui,
                        () -> {
                          getChildren().remove(toast);
                          back.run();
                        })));
    // Whoever reads it, or is about to press its button, has all the time they need.
    toast.hoverProperty().or(toast.focusWithinProperty()).subscribe(held -> hold(time, held));
    getChildren().add(toast);
    while (getChildren().size() > MOST_AT_ONCE) {
      getChildren().removeFirst();
    }
  }

  private static void hold(PauseTransition time, boolean held) {
    if (held) {
      time.pause();
    } else {
      time.play();
    }
  }

  private static Node button(Ui ui, Runnable back) {
    var undo = new Button(ui.say(KitText.UNDO));
    undo.setId("undo");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.getStyleClass().add("toast-undo");
    undo.setOnAction(_ -> back.run());
    return undo;
  }
}
