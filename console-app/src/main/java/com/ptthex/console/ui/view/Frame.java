package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Confirm;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * What a window holds: the screen, over it what asks a question, and at its edge what has been
 * done. It is the {@link Confirm} of the desk, and outlives the screens that are drawn anew in it.
 */
public final class Frame extends StackPane implements Confirm {
  private final StackPane screen = new StackPane();
  private final StackPane above = new StackPane();
  private final Toasts toasts = new Toasts();
  private Optional<Ui> ui = Optional.empty();
  private Optional<Node> focusBefore = Optional.empty();

  public Frame() {
    getStyleClass().add("frame");
    above.getStyleClass().add("scrim");
    above.setVisible(false);
    getChildren().addAll(screen, above, toasts);
  }

  /** Puts another screen in, or the same one drawn anew for another language. */
  public void show(Ui drawnWith, Node drawn) {
    ui.filter(before -> before != drawnWith).ifPresent(Ui::close);
    ui = Optional.of(drawnWith);
    screen.getChildren().setAll(drawn);
  }

  public void done(String what) {
    ui.ifPresent(in -> toasts.say(in, what));
  }

  /**
   * @param undo only for what can really be put back
   */
  public void done(String what, Runnable undo) {
    ui.ifPresent(in -> toasts.say(in, what, undo));
  }

  @Override
  public void ask(Question question, Runnable yes, Runnable no) {
    ui.ifPresent(in -> open(new ImpactDialog(in, question, closing(yes), closing(no))));
  }

  private Runnable closing(Runnable then) {
    return () -> {
      close();
      then.run();
    };
  }

  private void open(ImpactDialog dialog) {
    focusBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    above.getChildren().setAll(dialog);
    above.setVisible(true);
    // What lies behind can neither be clicked nor reached by Tab while there is a question.
    screen.setDisable(true);
    dialog.first().requestFocus();
  }

  private void close() {
    above.setVisible(false);
    above.getChildren().clear();
    screen.setDisable(false);
    focusBefore.ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
  }
}
