package com.ptthex.console.shell;

import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The windows on the displays: the main one, and places that were taken out of it. */
public final class Windows {
  private static final double USUAL_WIDTH = 1366;
  private static final double USUAL_HEIGHT = 860;
  private static final double SIDE_WIDTH = 1080;
  private static final double SIDE_HEIGHT = 720;

  private final Premises premises;
  private final HabitsFile file;
  private final List<Stage> sides = new ArrayList<>();
  private Optional<Bounds> lastPlace;

  public Windows(Premises premises, HabitsFile file) {
    this.premises = premises;
    this.file = file;
    this.lastPlace = premises.habits().habits().get().window();
    premises.site().standing().subscribe(this::closeSidesUnlessSignedIn);
  }

  /**
   * @param closed when it is closed, all else of the console goes with it
   */
  public void open(Stage stage, Runnable closed) {
    var board = new Board(premises, this::detach);
    stage.setTitle(TopBar.PRODUCT);
    stage.setMinWidth(Bounds.LEAST_WIDTH);
    stage.setMinHeight(Bounds.LEAST_HEIGHT);
    place(stage);
    stage.setScene(new Scene(board, stage.getWidth(), stage.getHeight()));
    stage.setOnHidden(
        _ -> {
          remember(stage);
          closeSides();
          board.close();
          closed.run();
        });
    stage.show();
  }

  private void place(Stage stage) {
    var before = lastPlace.map(kept -> kept.on(displays()));
    stage.setWidth(before.map(Bounds::width).orElse(USUAL_WIDTH));
    stage.setHeight(before.map(Bounds::height).orElse(USUAL_HEIGHT));
    before.ifPresent(
        at -> {
          stage.setX(at.x());
          stage.setY(at.y());
        });
  }

  private static List<Bounds> displays() {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .map(seen -> new Bounds(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight()))
        .toList();
  }

  /** A window that fills the display comes back where it would be without. */
  private void remember(Stage stage) {
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      lastPlace =
          Optional.of(new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
    file.write(premises.habits().habits().get().at(lastPlace));
  }

  /** The same place once more, in a window of its own. */
  void detach(Place place) {
    if (premises.site().standing().get() instanceof Standing.SignedIn(var session)) {
      var board = new SideBoard(premises, session, place, this::detach);
      var stage = new Stage();
      stage.setTitle(titleOf(place));
      stage.setScene(new Scene(board, SIDE_WIDTH, SIDE_HEIGHT));
      stage.setOnHidden(
          _ -> {
            sides.remove(stage);
            board.close();
          });
      sides.add(stage);
      stage.show();
    }
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
    List.copyOf(sides).forEach(Stage::close);
  }
}
