package com.ptthex.console.shell;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.view.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Lies over a window while its desk is locked. What is below it stays as somebody left it, and can
 * neither be seen nor reached.
 */
final class Cover extends StackPane {
  private static final Set<EventType<?>> SIGNS =
      Set.of(
          KeyEvent.KEY_PRESSED,
          MouseEvent.MOUSE_MOVED,
          MouseEvent.MOUSE_PRESSED,
          MouseEvent.MOUSE_DRAGGED,
          ScrollEvent.SCROLL,
          TouchEvent.TOUCH_PRESSED,
          TouchEvent.TOUCH_MOVED);

  private final Premises premises;
  private final Node below;
  private Optional<Ui> ui = Optional.empty();
  private Optional<Node> focusBefore = Optional.empty();

  Cover(Premises premises, Node below) {
    this.premises = premises;
    this.below = below;
    setVisible(false);
  }

  boolean isClosed() {
    return isVisible();
  }

  /**
   * Covers the desk whenever it is locked.
   *
   * @param window where a key or a pointer is a sign of who sits here
   */
  void watch(Node window, Seat seat, Subscriptions until) {
    var lock = seat.session().lock();
    until.to(premises.habits().habits(), _ -> watchAsLongAs(seat));
    until.to(seat.session().choices().now(), _ -> watchAsLongAs(seat));
    until.to(lock.since(), since -> since.ifPresentOrElse(at -> close(seat, at), this::open));
    EventHandler<InputEvent> touch =
        event -> {
          if (isOfSomebody(event.getEventType())) {
            lock.touch();
          }
        };
    window.addEventFilter(InputEvent.ANY, touch);
    until.endWith(() -> window.removeEventFilter(InputEvent.ANY, touch));
  }

  /** As somebody likes it here, as far as the site lets them. */
  private void watchAsLongAs(Seat seat) {
    var session = seat.session();
    var liked = premises.habits().habits().get().lock();
    session.lock().lockAfter(liked.within(session.choices().longestLock()).idle());
  }

  /** A pointer that lies still is entered and left by what moves beneath it. */
  static boolean isOfSomebody(EventType<?> what) {
    return SIGNS.contains(what);
  }

  private void close(Seat seat, Instant since) {
    focusBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    // Menus and lists that hang over the window are windows of their own.
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    show(false);
    var drawnWith = premises.ui();
    ui = Optional.of(drawnWith);
    var entry = new LockEntry(seat.desk(), seat.session().lock());
    var view =
        new LockView(drawnWith, premises.alarm(), seat, since, entry, premises.site()::signOut);
    getChildren().setAll(view);
    setVisible(true);
    view.applyCss();
    view.begin();
  }

  /** Keys reach what is merely hidden. */
  private void show(boolean shown) {
    below.setVisible(shown);
    below.setDisable(!shown);
  }

  /** Everything is where it was. */
  void open() {
    if (isClosed()) {
      setVisible(false);
      getChildren().clear();
      ui.ifPresent(Ui::close);
      ui = Optional.empty();
      show(true);
      focusBefore.ifPresent(Node::requestFocus);
      focusBefore = Optional.empty();
    }
  }
}
