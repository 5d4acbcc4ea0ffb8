package com.ptthex.console.shell;

import java.util.List;

/** Where a window lies, or what a display shows. */
public record Bounds(double x, double y, double width, double height) {
  /** So much of a window must be seen that one can take hold of it. */
  private static final double ENOUGH = 64;

  /** The smallest that everything fits into. */
  static final double LEAST_WIDTH = 960;

  static final double LEAST_HEIGHT = 600;

  boolean hasRoomForEverything() {
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
  }

  /** Large enough that somebody finds it, and takes hold of it. */
  boolean canBeSeen() {
    return width >= ENOUGH && height >= ENOUGH;
  }

  /** Itself, or brought back: a display may be gone since, or smaller. */
  Bounds on(List<Bounds> displays) {
    if (displays.isEmpty() || displays.stream().anyMatch(this::canBeTakenOn)) {
      return this;
    }
    var first = displays.getFirst();
    var wide = Math.min(width, first.width);
    var high = Math.min(height, first.height);
    return new Bounds(
        first.x + (first.width - wide) / 2, first.y + (first.height - high) / 2, wide, high);
  }

  /** As much of it as the first display has room for: of a window that never lay anywhere. */
  Bounds fittingOn(List<Bounds> displays) {
    return displays.stream()
        .findFirst()
        .map(it -> new Bounds(x, y, Math.min(width, it.width), Math.min(height, it.height)))
        .orElse(this);
  }

  /** By its top edge, which has the title bar. */
  private boolean canBeTakenOn(Bounds display) {
    var seen = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    return seen >= ENOUGH && y >= display.y && y + ENOUGH / 2 <= display.y + display.height;
  }
}
