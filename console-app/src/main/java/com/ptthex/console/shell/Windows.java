package com.ptthex.console.shell;

import com.ptthex.console.shell.Layout.Extent;
import com.ptthex.console.shell.Layout.Placed;
import com.ptthex.console.ui.model.Subscriptions;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The windows on the displays: the main one, and places that were taken out of it. */
public final class Windows implements Displays {
  private static final Bounds USUAL = new Bounds(0, 0, 1366, 860);
  private static final Bounds SIDE = new Bounds(0, 0, 1080, 720);

  private final Premises premises;
  private final HabitsFile file;
  private final List<Side> sides = new ArrayList<>();
  private final InvalidationListener bringingBack = _ -> bringBack();
  private Optional<Main> main = Optional.empty();
  private Optional<Bounds> lastPlace;
  private Extent lastExtent;

  private record Main(Stage stage, Board board) {}

  private record Side(Stage stage, SideBoard board) {}

  public Windows(Premises premises, HabitsFile file) {
    this.premises = premises;
    this.file = file;
    this.lastPlace = premises.habits().habits().get().window();
    this.lastExtent = premises.habits().habits().get().extent();
    premises.site().standing().subscribe(this::closeSidesUnlessSignedIn);
    premises.habits().habits().map(Habits::layouts).subscribe((_, _) -> write());
  }

  /** Those that lay on a display that is gone now: nobody could take hold of them there. */
  void bringBack() {
    Stream.concat(main.stream().map(Main::stage), sides.stream().map(Side::stage))
        .filter(stage -> !stage.isIconified())
        .forEach(
            stage -> {
              var lies = boundsOf(stage);
              var seen = lies.on(displays());
              if (!seen.equals(lies)) {
                resize(stage, seen);
                move(stage, seen);
              }
            });
  }

  /**
   * @param closed when it is closed, all else of the console goes with it
   */
  public void open(Stage stage, Runnable closed) {
    var board = new Board(premises, this);
    main = Optional.of(new Main(stage, board));
    stage.setTitle(TopBar.PRODUCT);
    stage.setMinWidth(Bounds.LEAST_WIDTH);
    stage.setMinHeight(Bounds.LEAST_HEIGHT);
    var before = lastPlace.map(kept -> kept.on(displays()));
    resize(stage, before.orElseGet(() -> USUAL.fittingOn(displays())));
    before.ifPresent(at -> move(stage, at));
    stage.setScene(new Scene(board, stage.getWidth(), stage.getHeight()));
    // Where it lay before it filled the display is known only until it does.
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(side -> side.subscribe(_ -> note(stage)));
    stage.setMaximized(lastExtent == Extent.WHOLE_DISPLAY);
    Screen.getScreens().addListener(bringingBack);
    stage.setOnHidden(
        _ -> {
          Screen.getScreens().removeListener(bringingBack);
          lastExtent = extentOf(stage);
          write();
          main = Optional.empty();
          closeSides();
          board.close();
          closed.run();
        });
    stage.show();
  }

  private static void resize(Stage stage, Bounds to) {
    stage.setWidth(to.width());
    stage.setHeight(to.height());
  }

  private static void move(Stage stage, Bounds to) {
    stage.setX(to.x());
    stage.setY(to.y());
  }

  private static Bounds boundsOf(Stage stage) {
    return new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  private static Extent extentOf(Stage stage) {
    return stage.isMaximized() || stage.isFullScreen() ? Extent.WHOLE_DISPLAY : Extent.FREE;
  }

  /** As long as it lies there freely; some systems move it first and say then that it fills all. */
  private void note(Stage stage) {
    var now = boundsOf(stage);
    if (extentOf(stage) == Extent.FREE && stage.isShowing() && !fillsOne(now)) {
      lastPlace = Optional.of(now);
    }
  }

  private static boolean fillsOne(Bounds window) {
    return displays().stream()
        .anyMatch(it -> window.width() >= it.width() && window.height() >= it.height());
  }

  private static List<Bounds> displays() {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .map(seen -> new Bounds(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight()))
        .toList();
  }

  private void write() {
    file.write(premises.habits().habits().get().at(lastPlace, lastExtent));
  }

  @Override
  public void detach(Place place) {
    open(place, SIDE);
  }

  private Optional<Side> open(Place place, Bounds size) {
    if (premises.site().standing().get() instanceof Standing.SignedIn(var session)) {
      var board = new SideBoard(premises, session, place, this::detach);
      var stage = new Stage();
      var side = new Side(stage, board);
      var titled = new Subscriptions();
      titled.to(board.where(), here -> stage.setTitle(titleOf(here)));
      titled.later(premises.habits().look(), () -> stage.setTitle(titleOf(board.here())));
      stage.setScene(new Scene(board, size.width(), size.height()));
      stage.setOnHidden(
          _ -> {
            sides.remove(side);
            titled.close();
            board.close();
          });
      sides.add(side);
      stage.show();
      return Optional.of(side);
    }
    return Optional.empty();
  }

  @Override
  public List<Placed> arrangement() {
    var first =
        main.flatMap(window -> window.board().here().map(here -> placed(window.stage(), here)));
    return Stream.concat(
            first.stream(), sides.stream().map(side -> placed(side.stage(), side.board().here())))
        .toList();
  }

  private static Placed placed(Stage stage, Place here) {
    return new Placed(here.room(), boundsOf(stage), extentOf(stage));
  }

  /** A window that shows the room already is moved, and keeps what somebody has begun in it. */
  @Override
  public void arrange(List<Placed> windows) {
    var wanted = windows.stream().map(window -> window.on(displays())).toList();
    wanted.stream().limit(1).forEach(this::arrangeMain);
    var unused = new ArrayList<>(sides);
    for (var window : wanted.stream().skip(1).toList()) {
      var there =
          unused.stream()
              .filter(side -> side.board().here().room().equals(window.room()))
              .findFirst();
      there.ifPresent(unused::remove);
      there
          .or(() -> placeOf(window).flatMap(place -> open(place, window.bounds())))
          .ifPresent(side -> lay(side.stage(), window));
    }
    unused.forEach(side -> side.stage().close());
    main.ifPresent(window -> window.stage().requestFocus());
  }

  private void arrangeMain(Placed window) {
    main.ifPresent(
        now -> {
          lay(now.stage(), window);
          if (now.board().here().map(Place::room).filter(window.room()::equals).isEmpty()) {
            placeOf(window).ifPresent(now.board()::go);
          }
        });
  }

  /** Nothing for a room that is not there any more, or not open to who is signed in. */
  private Optional<Place> placeOf(Placed window) {
    return premises.site().standing().get() instanceof Standing.SignedIn(var session)
        ? premises.rooms().stream()
            .filter(room -> room.isOpenTo(session.rights()))
            .map(Room::place)
            .filter(place -> place.room().equals(window.room()))
            .findFirst()
        : Optional.empty();
  }

  private static void lay(Stage stage, Placed window) {
    stage.setFullScreen(false);
    stage.setMaximized(false);
    // First onto its display: it fills the one that it lies on.
    move(stage, window.bounds());
    resize(stage, window.bounds());
    stage.setMaximized(window.extent() == Extent.WHOLE_DISPLAY);
  }

  private String titleOf(Place place) {
    var texts = new Texts(premises.habits().look().get().language());
    return premises.rooms().stream()
        .filter(room -> room.holds(place))
        .map(room -> texts.of(room.label()) + " – " + TopBar.PRODUCT)
        .findFirst()
        .orElse(TopBar.PRODUCT);
  }

  private void closeSidesUnlessSignedIn(Standing standing) {
    if (!(standing instanceof Standing.SignedIn)) {
      closeSides();
    }
  }

  private void closeSides() {
    List.copyOf(sides).forEach(side -> side.stage().close());
  }
}
