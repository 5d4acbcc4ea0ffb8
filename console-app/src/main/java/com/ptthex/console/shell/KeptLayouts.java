package com.ptthex.console.shell;

import com.ptthex.console.shell.Layout.Extent;
import com.ptthex.console.shell.Layout.Placed;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Layouts among the lines of the habits. One that makes no sense is left out, and no other. */
final class KeptLayouts {
  private static final String WHOLE = "whole-display";

  private KeptLayouts() {}

  static List<Layout> read(Properties kept) {
    var layouts = new ArrayList<Layout>();
    for (var at = 0; kept.containsKey(name(at)); at++) {
      layout(kept, at).ifPresent(layouts::add);
    }
    return List.copyOf(layouts);
  }

  private static String name(int layout) {
    return "layout." + layout + ".name";
  }

  private static String window(int layout, int window) {
    return "layout." + layout + ".window." + window;
  }

  private static Optional<Layout> layout(Properties kept, int at) {
    var windows = new ArrayList<Placed>();
    for (var window = 0; kept.containsKey(window(at, window) + ".room"); window++) {
      placed(kept, window(at, window)).ifPresent(windows::add);
    }
    try {
      return windows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Layout(new Label(kept.getProperty(name(at), "")), windows));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private static Optional<Placed> placed(Properties kept, String place) {
    var extent = kept.getProperty(place + ".extent", "").equals(WHOLE);
    return KeptBounds.read(kept, place)
        .filter(Bounds::canBeSeen)
        .map(
            bounds ->
                new Placed(
                    kept.getProperty(place + ".room", ""),
                    bounds,
                    extent ? Extent.WHOLE_DISPLAY : Extent.FREE));
  }

  static void put(Properties kept, List<Layout> layouts) {
    for (var at = 0; at < layouts.size(); at++) {
      kept.setProperty(name(at), layouts.get(at).name().value());
      var windows = layouts.get(at).windows();
      for (var window = 0; window < windows.size(); window++) {
        put(kept, window(at, window), windows.get(window));
      }
    }
  }

  private static void put(Properties kept, String place, Placed window) {
    kept.setProperty(place + ".room", window.room());
    KeptBounds.put(kept, place, window.bounds());
    if (window.extent() == Extent.WHOLE_DISPLAY) {
      kept.setProperty(place + ".extent", WHOLE);
    }
  }
}
