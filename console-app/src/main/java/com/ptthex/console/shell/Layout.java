package com.ptthex.console.shell;

import com.ptthex.shared.value.Label;
import java.util.List;

/**
 * Windows as somebody has arranged them, under a name of theirs.
 *
 * @param windows the main one first
 */
record Layout(Label name, List<Placed> windows) {
  Layout {
    windows = List.copyOf(windows);
  }

  /**
   * One window.
   *
   * @param room what it shows
   * @param bounds where it lies; they tell the display as well, since displays lie side by side
   */
  record Placed(String room, Bounds bounds, Extent extent) {

    /** Brought back where a display is gone since. */
    Placed on(List<Bounds> displays) {
      return new Placed(room, bounds.on(displays), extent);
    }
  }

  enum Extent {
    FREE,
    WHOLE_DISPLAY
  }
}
