package com.ptthex.console.launch;

import com.ptthex.console.shell.Alarm;
import com.ptthex.console.shell.Elsewhere;
import com.ptthex.console.shell.HabitsFile;
import com.ptthex.console.shell.HabitsModel;
import com.ptthex.console.shell.Premises;
import com.ptthex.console.shell.Site;
import com.ptthex.console.shell.SiteModel;
import com.ptthex.console.shell.Windows;
import com.ptthex.console.ui.model.FxThread;
import com.ptthex.console.ui.model.FxTimer;
import com.ptthex.console.ui.theme.Theme;
import com.ptthex.server.launch.CannotStart;
import com.ptthex.server.launch.Stop;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** The console on a person's display, until they close it. */
final class Desktop {
  /** Nobody who closes a window waits longer for it. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private Desktop() {}

  /**
   * @param stop also set by whoever ends the process
   */
  static void open(
      Site.Search own, Site.Search demo, Optional<Elsewhere> elsewhere, Clock clock, Stop stop)
      throws CannotStart, InterruptedException {
    mustHaveADisplay();
    var file = new HabitsFile(HabitsFile.usualFolder());
    var threads = new FxThread();
    var later = new FxTimer();
    var site = new SiteModel(threads, later, clock, own, demo, elsewhere);
    Platform.startup(
        () -> {
          var habits = new HabitsModel(file.read(), theme());
          var premises =
              new Premises(
                  threads,
                  later,
                  clock,
                  Rooms.ALL,
                  Rooms.BOOKS,
                  habits,
                  site,
                  Rooms.PERSONAL,
                  new Alarm(threads, new Loudspeaker()));
          new Windows(premises, file).open(new Stage(), stop::now);
          if (habits.habits().get().atTheDoor()) {
            site.beginAtTheDoor();
          } else {
            site.begin();
          }
        });
    stop.await();
    site.signOutWithin(FAREWELL);
    Platform.exit();
  }

  private static ObservableValue<Theme> theme() {
    return Platform.getPreferences()
        .colorSchemeProperty()
        .map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
  }

  /** JavaFX itself would say so in words for programmers. */
  private static void mustHaveADisplay() throws CannotStart {
    var needsX = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    var display = System.getenv("DISPLAY");
    if (needsX && (display == null || display.isBlank())) {
      throw new CannotStart(
          "there is no display to open a window on (DISPLAY is not set).",
          "Start it from a desktop session. Without one, ./run server serves the site alone,"
              + " and ./run tour --out DIR draws every screen into pictures.");
    }
  }
}
