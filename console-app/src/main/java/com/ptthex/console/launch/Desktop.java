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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/** The console on a person's display, until they close it. */
final class Desktop {
  /** Nobody who closes a window waits longer for it. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** By then the form has been laid out and drawn, and drawn once more as it now is. */
  private static final Duration ONCE_DRAWN = Duration.ofMillis(50);

  private Desktop() {}

  /**
   * @param stop also set by whoever ends the process
   */
  static void open(
      Site.Search own, Site.Search demo, Optional<Elsewhere> elsewhere, Clock clock, Stop stop)
      throws CannotStart, InterruptedException {
    Display.ofThisMachine().mustServe();
    var file = new HabitsFile(HabitsFile.usualFolder());
    var threads = new FxThread();
    var later = new FxTimer();
    var drawn = new CompletableFuture<Void>();
    var site = new SiteModel(threads, later, clock, after(drawn, own), demo, elsewhere);
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
          var windows = new Windows(premises, file);
          if (habits.habits().get().atTheDoor()) {
            site.beginAtTheDoor();
            windows.open(new Stage(), stop::now);
            later.after(ONCE_DRAWN, () -> drawn.complete(null));
          } else {
            windows.open(new Stage(), stop::now);
            drawn.complete(null);
            site.begin();
          }
        });
    stop.await();
    site.signOutWithin(FAREWELL);
    Platform.exit();
  }

  /**
   * A server that starts takes the processors that the form is drawn with; nobody types so fast.
   */
  private static Site.Search after(CompletableFuture<Void> drawn, Site.Search search) {
    return () -> {
      drawn.join();
      return search.find();
    };
  }

  private static ObservableValue<Theme> theme() {
    return Platform.getPreferences()
        .colorSchemeProperty()
        .map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
  }
}
