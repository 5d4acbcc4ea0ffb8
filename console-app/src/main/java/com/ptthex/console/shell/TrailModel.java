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
  record Here(Place place, boolean back, boolean forward) {}

  private final List<Place> places = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Here> here;
  private int at;

  TrailModel(Place start) {
    places.add(start);
    here = new ReadOnlyObjectWrapper<>(this, "here", new Here(start, false, false));
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
      tell();
    }
  }

  void back() {
    if (at > 0) {
      at--;
      tell();
    }
  }

  void forward() {
    if (at < places.size() - 1) {
      at++;
      tell();
    }
  }

  private void tell() {
    here.set(new Here(places.get(at), at > 0, at < places.size() - 1));
  }
}
