package com.ptthex.console.shell;

import com.ptthex.console.shell.Layout.Placed;
import com.ptthex.console.ui.place.Place;
import java.util.List;

/** All windows of the console as they lie on the displays; a board in a picture has only itself. */
public interface Displays {

  /** The same place once more, in a window of its own. */
  void detach(Place place);

  /** How the windows lie now, the main one first. */
  List<Placed> arrangement();

  /** Moves, opens and closes windows until they lie so. */
  void arrange(List<Placed> windows);

  /** For a board that is alone in the world. */
  static Displays none() {
    return new Displays() {
      @Override
      public void detach(Place place) {}

      @Override
      public List<Placed> arrangement() {
        return List.of();
      }

      @Override
      public void arrange(List<Placed> windows) {}
    };
  }
}
