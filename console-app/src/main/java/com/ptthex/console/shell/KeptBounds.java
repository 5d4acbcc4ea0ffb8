package com.ptthex.console.shell;

import java.util.Optional;
import java.util.Properties;

/** Where a window lies, as four lines of a file. */
final class KeptBounds {
  private KeptBounds() {}

  static Optional<Bounds> read(Properties kept, String of) {
    var x = number(kept, of + ".x");
    var y = number(kept, of + ".y");
    var wide = number(kept, of + ".width").filter(size -> size > 0);
    var high = number(kept, of + ".height").filter(size -> size > 0);
    return x.isPresent() && y.isPresent() && wide.isPresent() && high.isPresent()
        ? Optional.of(new Bounds(x.get(), y.get(), wide.get(), high.get()))
        : Optional.empty();
  }

  static Optional<Double> number(Properties kept, String name) {
    try {
      return Optional.ofNullable(kept.getProperty(name))
          .map(Double::valueOf)
          .filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  static void put(Properties kept, String of, Bounds bounds) {
    kept.setProperty(of + ".x", Double.toString(bounds.x()));
    kept.setProperty(of + ".y", Double.toString(bounds.y()));
    kept.setProperty(of + ".width", Double.toString(bounds.width()));
    kept.setProperty(of + ".height", Double.toString(bounds.height()));
  }
}
