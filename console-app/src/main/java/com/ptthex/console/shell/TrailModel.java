package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where one has been in a window, so that one can go back, and forward again. */
final class TrailModel implements Links {
  private static final int LONGEST = 100;

  /**
   * @param back whether there is a way back
   * @param forward and on again
   */
  record Here(Place place, Came came, boolean back, boolean forward) {}

  /** Whether somebody goes on to a place, or comes back to where they have been. */
  enum Came {
    ANEW,
    BACK
  }

  private final List<Place> places = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Here> here;
  private int at;

  TrailModel(Place start) {
    places.add(start);
    here = new ReadOnlyObjectWrapper<>(this, "here", new Here(start, Came.BACK, false, false));
  }

  ReadOnlyObjectProperty<Here> here() {
    return here.getReadOnlyProperty();
  }

  /** From here on; what was ahead is forgotten. To go where one is changes nothing. */
  @Override
  public void go(Place place) {
    if (!place.equals(places.get(at))) {
      places.subList(at + 1, places.size()).clear();
      places.add(place);
      if (places.size() > LONGEST) {
        places.removeFirst();
      }
      at = places.size() - 1;
      tell(Came.ANEW);
    }
  }

  void back() {
    if (at > 0) {
      at--;
      tell(Came.BACK);
    }
  }

  void forward() {
    if (at < places.size() - 1) {
      at++;
      tell(Came.BACK);
    }
  }

  private void tell(Came came) {
    here.set(new Here(places.get(at), came, at > 0, at < places.size() - 1));
  }
}
