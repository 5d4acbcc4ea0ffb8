package com.ptthex.console.launch;

import com.ptthex.server.launch.CannotStart;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;

/**
 * What windows are opened on, looked at before JavaFX is asked: what it misses it would tell in
 * words for programmers.
 *
 * @param isAsked whether windows need one: only on Linux, and not where they are drawn in memory
 * @param name of the X display
 * @param gtk the library that draws windows on Linux
 */
record Display(boolean isAsked, Optional<String> name, String gtk) {
  private static final String INSTEAD =
      " Without it, ./run server serves the site alone, and ./run tour --out DIR draws every screen"
          + " into pictures.";

  static Display ofThisMachine() {
    var onLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    var inMemory = "Headless".equals(System.getProperty("glass.platform"));
    return new Display(
        onLinux && !inMemory, Optional.ofNullable(System.getenv("DISPLAY")), "libgtk-3.so.0");
  }

  void mustServe() throws CannotStart {
    if (!isAsked) {
      return;
    }
    if (name.filter(given -> !given.isBlank()).isEmpty()) {
      throw new CannotStart(
          "there is no display to open a window on (DISPLAY is not set).",
          "Start it from a desktop session." + INSTEAD);
    }
    if (!isInstalled(gtk)) {
      throw new CannotStart(
          "GTK 3 is not installed, which windows are drawn with (" + gtk + ").",
          "Install it, on Debian and Ubuntu the package libgtk-3-0 (or libgtk-3-0t64)." + INSTEAD);
    }
  }

  @SuppressWarnings("restricted") // JavaFX runs the library's code anyway
  private static boolean isInstalled(String library) {
    try {
      // Never let go: JavaFX takes it a moment later.
      var _ = SymbolLookup.libraryLookup(library, Arena.global());
      return true;
    } catch (IllegalArgumentException missing) {
      return false;
    }
  }
}
