package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.shell.Layout.Extent;
import com.ptthex.console.shell.Layout.Placed;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.shared.value.Label;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real windows on the display of the toolkit. */
final class WindowsTest {
  private static final Bounds SMALL = new Bounds(40, 30, 1000, 620);

  @TempDir private Path folder;
  private final OpenBoard board = new OpenBoard();

  private Windows open() {
    board.open(Shot.LIGHT, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
    return openAgain();
  }

  /** With rooms that are told apart by their titles. */
  private Windows openTitled() {
    var alerts = SampleRooms.ALL.get(1);
    var numbers = SampleRooms.ALL.get(2);
    var titled =
        new Room(
            numbers.place(),
            ShellText.COMMANDS,
            numbers.icon(),
            numbers.group(),
            numbers.needed(),
            numbers.screen());
    board.open(Shot.LIGHT, SampleSite.demo(board.api, board.line), List.of(alerts, titled));
    return openAgain();
  }

  private Windows openAgain() {
    return Fx.get(
        () -> {
          var windows = new Windows(board.premises(), new HabitsFile(folder));
          windows.open(new Stage(), () -> {});
          return windows;
        });
  }

  @AfterEach
  void closeAll() {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private static List<Placed> lying(Windows windows) {
    return Fx.get(windows::arrangement);
  }

  @Test
  void whatWasArrangedLiesSoAgain() {
    var windows = open();
    var main = new Placed("alerts", SMALL, Extent.FREE);
    var side = new Placed("numbers", new Bounds(100, 80, 700, 500), Extent.FREE);
    Fx.run(() -> windows.arrange(List.of(main, side)));
    assertThat(lying(windows)).containsExactly(main, side);
    Fx.run(() -> windows.detach(Place.alerts()));
    assertThat(lying(windows)).hasSize(3);
    Fx.run(() -> windows.arrange(List.of(main, side)));
    assertThat(lying(windows)).containsExactly(main, side);
  }

  @Test
  void aWindowThatFilledTheDisplayDoesSoAgainAndKnowsWhereItLayBefore() {
    var windows = open();
    Fx.run(() -> windows.arrange(List.of(new Placed("numbers", SMALL, Extent.FREE))));
    Fx.run(() -> windows.arrange(List.of(new Placed("numbers", SMALL, Extent.WHOLE_DISPLAY))));
    closeAll();
    var kept = new HabitsFile(folder).read();
    assertThat(kept.extent()).isEqualTo(Extent.WHOLE_DISPLAY);
    assertThat(kept.window()).contains(SMALL);
    Fx.run(() -> board.habits().change(_ -> kept));
    assertThat(lying(openAgain()).getFirst().extent()).isEqualTo(Extent.WHOLE_DISPLAY);
  }

  @Test
  void theMainWindowGoesToItsRoom() {
    var windows = open();
    Fx.run(() -> windows.arrange(List.of(new Placed("numbers", SMALL, Extent.FREE))));
    assertThat(lying(windows)).containsExactly(new Placed("numbers", SMALL, Extent.FREE));
  }

  @Test
  void aWindowThatShowsTheRoomAlreadyIsMovedAndNotMadeAnew() {
    var windows = open();
    Fx.run(() -> windows.detach(Place.numbers()));
    var before = Fx.get(() -> List.copyOf(Window.getWindows()));
    Fx.run(
        () ->
            windows.arrange(
                List.of(
                    new Placed("alerts", SMALL, Extent.FREE),
                    new Placed("numbers", new Bounds(9, 9, 640, 480), Extent.FREE))));
    assertThat(Fx.get(() -> List.copyOf(Window.getWindows()))).isEqualTo(before);
  }

  @Test
  void aWindowOfADisplayThatIsGoneComesBackWhereItCanBeSeen() {
    var windows = open();
    var away = new Placed("numbers", new Bounds(90_000, 50, 700, 500), Extent.FREE);
    Fx.run(() -> windows.arrange(List.of(new Placed("alerts", SMALL, Extent.FREE), away)));
    assertThat(lying(windows).getLast().bounds().x()).isLessThan(10_000);
    assertThat(lying(windows).getLast().bounds().width()).isEqualTo(700);
  }

  @Test
  void aWindowWhoseDisplayIsTakenAwayComesBackAtOnceAndAllOthersStay() {
    var windows = openTitled();
    var side = new Placed("numbers", new Bounds(100, 80, 700, 500), Extent.FREE);
    Fx.run(() -> windows.arrange(List.of(new Placed("alerts", SMALL, Extent.FREE), side)));
    Fx.run(
        () -> {
          stageTitled("Commands").setX(90_000);
          windows.bringBack();
        });
    assertThat(lying(windows).getFirst().bounds()).isEqualTo(SMALL);
    assertThat(lying(windows).getLast().bounds().x()).isLessThan(10_000);
    assertThat(lying(windows).getLast().bounds().width()).isEqualTo(700);
  }

  @Test
  void aWindowIsTitledByTheRoomThatItShowsInItsLanguage() {
    var windows = openTitled();
    Fx.run(() -> windows.detach(Place.numbers()));
    var side = Fx.get(() -> stageTitled("Commands"));
    Fx.run(
        () ->
            side.getScene()
                .getRoot()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT1, false, true, false, false)));
    assertThat(side.getTitle()).startsWith("Rooms");
    Fx.run(() -> board.habits().change(now -> now.with(Shot.ARABIC.language())));
    assertThat(side.getTitle()).startsWith("الغرف");
  }

  private static Stage stageTitled(String begins) {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(it -> it.getTitle().startsWith(begins))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRoomThatIsNotOpenToThemGetsNoWindow() {
    var windows = open();
    Fx.run(
        () ->
            windows.arrange(
                List.of(
                    new Placed("alerts", SMALL, Extent.FREE),
                    new Placed("queues", SMALL, Extent.FREE),
                    new Placed("no-such-room", SMALL, Extent.FREE))));
    assertThat(lying(windows)).hasSize(1);
  }

  @Test
  void layoutsAreKeptOnTheDiskAtOnceAndNotOnlyWhenTheConsoleIsClosed() {
    open();
    var layout = new Layout(new Label("Night"), List.of(FakeDisplays.MAIN));
    Fx.run(() -> board.habits().change(now -> now.with(List.of(layout))));
    assertThat(new HabitsFile(folder).read().layouts()).containsExactly(layout);
  }
}
