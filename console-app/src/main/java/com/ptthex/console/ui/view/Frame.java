package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Confirm;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
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
  private final Deque<Parent> dialogs = new ArrayDeque<>();
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
    ui.ifPresent(
        in -> {
          var dialog = new ImpactDialog(in, question, closingTop(yes), closingTop(no));
          open(dialog);
          dialog.first().requestFocus();
        });
  }

  private Runnable closingTop(Runnable then) {
    return () -> {
      close();
      then.run();
    };
  }

  /** Whether something is asked, and all else has to wait. */
  public boolean asks() {
    return !dialogs.isEmpty();
  }

  /** Puts a dialog over the screen, or over the one that is open; that one comes back after it. */
  public void open(Parent dialog) {
    if (dialogs.isEmpty()) {
      focusBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    }
    dialogs.push(dialog);
    showTop();
  }

  /** Takes away the one on top. */
  public void close() {
    dialogs.poll();
    showTop();
    focusBack();
  }

  /** Takes this one away wherever it lies; when somebody has left it already, no other. */
  public void close(Parent dialog) {
    if (dialogs.remove(dialog)) {
      showTop();
      focusBack();
    }
  }

  private void focusBack() {
    if (dialogs.isEmpty()) {
      focusBefore.ifPresent(Node::requestFocus);
      focusBefore = Optional.empty();
    }
  }

  /** For whoever comes next: nothing asks them, or tells them, what was another's. */
  public void clear() {
    toasts.getChildren().clear();
    focusBefore = Optional.empty();
    if (!dialogs.isEmpty()) {
      dialogs.clear();
      showTop();
    }
  }

  /** Only the one on top is part of the scene, so that Enter and Escape are its own. */
  private void showTop() {
    above.getChildren().setAll(Optional.ofNullable(dialogs.peek()).stream().toList());
    above.setVisible(!dialogs.isEmpty());
    // What lies behind can neither be clicked nor reached by Tab while there is a question.
    screen.setDisable(!dialogs.isEmpty());
    // What scrolls is not in the scene before it has its looks; without them the focus would go to
    // Cancel and not into the first field.
    above.applyCss();
    above.requestFocusTraversal(TraversalDirection.NEXT);
  }
}
