package com.ptthex.console.shell;

import com.ptthex.console.shell.Layout.Extent;
import com.ptthex.console.shell.Layout.Placed;
import com.ptthex.console.ui.place.Place;
import java.util.ArrayList;
import java.util.List;

/** Windows that lie as the test says, and what was wanted of them. */
final class FakeDisplays implements Displays {
  static final Placed MAIN =
      new Placed("alerts", new Bounds(10, 20, 1366, 768), Extent.WHOLE_DISPLAY);
  static final Placed SIDE = new Placed("numbers", new Bounds(1920, 0, 900, 700), Extent.FREE);

  final List<Place> detached = new ArrayList<>();
  final List<List<Placed>> arranged = new ArrayList<>();
  List<Placed> now = List.of(MAIN, SIDE);

  @Override
  public void detach(Place place) {
    detached.add(place);
  }

  @Override
  public List<Placed> arrangement() {
    return now;
  }

  @Override
  public void arrange(List<Placed> windows) {
    arranged.add(windows);
  }
}
