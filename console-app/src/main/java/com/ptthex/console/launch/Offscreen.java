package com.ptthex.console.launch;

import com.ptthex.console.shell.Alarm;
import com.ptthex.console.shell.Board;
import com.ptthex.console.shell.Displays;
import com.ptthex.console.shell.Habits;
import com.ptthex.console.shell.HabitsModel;
import com.ptthex.console.shell.Premises;
import com.ptthex.console.shell.Site;
import com.ptthex.console.shell.SiteModel;
import com.ptthex.console.shell.ThemeChoice;
import com.ptthex.console.ui.model.FxThread;
import com.ptthex.console.ui.model.FxTimer;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Theme;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole console in a window that nobody sees, for pictures, journeys and measurements. */
public final class Offscreen implements AutoCloseable {
  private static final Duration CHECKS = Duration.ofMillis(20);
  private static final int CALM_CHECKS = 10;
  private static final FxThread THREAD = new FxThread();

  private final Settling threads = new Settling();
  private final SiteModel site;
  private final Board board;
  private final Scene scene;
  private final Stage stage;

  public Offscreen(Look look, int width, int height, Site.Search search, Clock clock) {
    var later = new FxTimer();
    site = new SiteModel(threads, later, clock, search, search, Optional.empty());
    var habits =
        Habits.of(look.language())
            .with(look.theme() == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT)
            .with(look.scale());
    var model = new HabitsModel(habits, new SimpleObjectProperty<>(look.theme()));
    var premises =
        new Premises(
            threads,
            later,
            clock,
            Rooms.ALL,
            Rooms.BOOKS,
            model,
            site,
            Rooms.PERSONAL,
            Alarm.ofNobody(threads));
    board = get(() -> new Board(premises, Displays.none()));
    scene = get(() -> new Scene(board, width, height));
    stage = get(() -> shown(scene));
  }

  /** Only in a window do things take their place and get their looks by themselves. */
  private static Stage shown(Scene scene) {
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  /** Finds the site, as a console does when it is started. */
  public void begin() {
    run(site::begin);
  }

  /** Leaves, as whoever goes home does. */
  void signOut() {
    run(site::signOut);
  }

  public Board board() {
    return board;
  }

  public Scene scene() {
    return scene;
  }

  /** On the screen's thread; returns when it is done. */
  public static void run(Runnable work) {
    get(
        () -> {
          work.run();
          return true;
        });
  }

  public static <T> T get(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    THREAD.back(
        () -> {
          try {
            done.complete(work.get());
          } catch (RuntimeException | Error failure) { // told to whoever asked for it
            done.completeExceptionally(failure);
          }
        });
    return done.join();
  }

  /** Until nothing is under way any more, and stays so. */
  public void settle() throws InterruptedException {
    var calm = 0;
    while (calm < CALM_CHECKS) {
      Thread.sleep(CHECKS);
      calm = threads.isCalm() ? calm + 1 : 0;
    }
  }

  /**
   * @param hoped looked at on the screen's thread
   * @return whether it came true in time
   */
  public static boolean await(Duration longest, BooleanSupplier hoped) throws InterruptedException {
    for (var left = longest; !left.isNegative(); left = left.minus(CHECKS)) {
      if (get(hoped::getAsBoolean)) {
        return true;
      }
      Thread.sleep(CHECKS);
    }
    return false;
  }

  @Override
  public void close() {
    run(stage::hide);
    run(board::close);
    run(site::end);
  }
}
