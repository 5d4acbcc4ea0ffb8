package com.ptthex.console.ui.place;

import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.view.Ui;
import javafx.scene.Node;

/**
 * One screen as it is open in a window. It holds its models as long as somebody is signed in there,
 * so whoever comes back finds what they had chosen; what is drawn of it comes and goes.
 */
public interface Screen {

  /**
   * Draws it, when it comes into sight and anew for another language.
   *
   * @param seen what it listens to and asks while it is in sight; ended when it is not any more
   */
  Node draw(Ui ui, Subscriptions seen);

  /** Somebody wants to look at this here, for example from a link. */
  default void arrive(Place place) {}
}
