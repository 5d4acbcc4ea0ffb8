package com.ptthex.console.ui.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Notices when somebody has been in a field and goes on. */
public final class Leaving {
  private Leaving() {}

  /** Not by who is within the focus: the cells of a list take a focus of their own. */
  public static void of(Node field, Runnable left) {
    field
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            (before, now) -> {
              if (isIn(field, before) && !isIn(field, now)) {
                left.run();
              }
            });
  }

  private static boolean isIn(Node place, @Nullable Node node) {
    return node != null && (node.equals(place) || isIn(place, node.getParent()));
  }
}
