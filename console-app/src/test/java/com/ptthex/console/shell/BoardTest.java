package com.ptthex.console.shell;

import static com.ptthex.console.shell.OpenBoard.press;
import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.trust.access.AccessApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The window around all screens. Look at the pictures whenever it changes. */
final class BoardTest {
  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene demo(Look look) {
    return board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
  }

  private static Board of(Scene scene) {
    return (Board) scene.getRoot();
  }

  private static String hereIn(Scene scene) {
    return ((Label) scene.lookup("#here")).getText();
  }

  private static List<String> wordsIn(Scene scene, String part) {
    return Fx.get(
        () ->
            scene.getRoot().lookupAll(part).stream()
                .map(node -> node instanceof Labeled words ? words.getText() : "")
                .map(Isolated::undone)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theDeskOfSomebodySignedIn(Look look) {
    var scene = board.keep(demo(look), "desk");
    isFitForEverybody(scene);
    assertThat(scene.lookup("#demo").isVisible()).as("made-up data is marked").isTrue();
    assertThat(scene.lookup("#rail-queues")).as("a room without its permission").isNull();
    assertThat(hereIn(scene)).isEqualTo("alerts");
  }

  @Test
  void theBadgeOfADemoIsReadInArabicToo() {
    var scene = demo(Shot.ARABIC);
    assertThat(wordsIn(scene, "#demo")).containsExactly("تجربة: كل البيانات مختلقة");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerThatIsGoneIsSaidInEveryRoom(Look look) {
    var scene = demo(look);
    board
        .line
        .listeners()
        .getFirst()
        .changed(
            new LiveState.Stale(
                Optional.empty(), Desks.NOW.minus(Duration.ofMinutes(3)), "disconnected"));
    board.goOn();
    board.keep(scene, "not-live");
    isFitForEverybody(scene);
    assertThat(scene.lookup("#not-live").isVisible()).isTrue();
    assertThat(((Label) scene.lookup("#connection")).getText()).contains("3");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thePaletteReachesEverything(Look look) {
    var scene = demo(look);
    Fx.run(of(scene)::openPalette);
    board.keep(scene, "palette");
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Access.outsideOf(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf((Parent) scene.lookup(".palette")))).isEmpty();
    // Two rooms, the deed of the screen but none of those that stand beside each of several things,
    // and of commands: keys, window, layout, two languages, three colours, five sizes, rail, lock,
    // out.
    assertThat(scene.getRoot().lookupAll(".palette-row")).hasSize(2 + 1 + 16);
    board.type(scene, "palette-typed", "zzz");
    assertThat(scene.getRoot().lookupAll(".palette-row")).isEmpty();
  }

  @Test
  void thePaletteDoesWhatTheButtonsOfTheScreenDo() {
    var scene = demo(Shot.LIGHT);
    Fx.run(of(scene)::openPalette);
    board.goOn();
    board.type(scene, "palette-typed", "commands");
    assertThat(wordsIn(scene, ".palette-row .label")).containsExactly("Commands", "Ctrl+N");
    press(scene, KeyCode.ENTER, false, false);
    assertThat(scene.lookup("#sample-dialog")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theKeyboardMapShowsWhatEachKeyDoes(Look look) {
    var scene = demo(look);
    press(scene, KeyCode.F1, false, false);
    board.keep(scene, "keys");
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Access.outsideOf(scene)).isEmpty();
    assertThat(Access.cutShortIn(scene)).isEmpty();
    var fromTheRight = look.language().isRightToLeft();
    assertThat(wordsIn(scene, ".key-map-body .keys"))
        .containsExactly(
            "Ctrl+K",
            "F1",
            fromTheRight ? "Alt+→" : "Alt+←",
            fromTheRight ? "Alt+←" : "Alt+→",
            "Ctrl+Shift+O",
            "Ctrl+B",
            "Ctrl+L",
            "Ctrl+=",
            "Ctrl+-",
            "Ctrl+1",
            "Ctrl+2",
            "Ctrl+N");
  }

  @Test
  void theKeysOfAScreenStandInTheMapAndDoNothingUnderIt() {
    var scene = demo(Shot.LIGHT);
    press(scene, KeyCode.N, true, false);
    assertThat(scene.lookup("#sample-dialog")).as("its keys work").isNotNull();
    press(scene, KeyCode.LEFT, false, true);
    Fx.run(() -> ((Button) scene.lookup("#form-cancel")).fire());
    assertThat(scene.lookup("#sample-dialog")).isNull();
    Fx.run(of(scene)::openKeyMap);
    press(scene, KeyCode.N, true, false);
    assertThat(scene.lookup("#sample-dialog")).isNull();
    Fx.run(scene.getRoot()::applyCss);
    assertThat(wordsIn(scene, ".key-map-body .words-label"))
        .containsExactly("Everywhere", "On this screen");
  }

  @Test
  void whereOneIsStandsAtTheEdgeUntilThereIsAWayBackAndThenStays() {
    var scene = demo(Shot.LIGHT);
    assertThat(edgeOf(scene, ".crumbs-path")).isLessThan(edgeOf(scene, "#here") + 24);
    Fx.run(() -> of(scene).go(Place.numbers()));
    board.goOn();
    var once = edgeOf(scene, ".crumbs-path");
    assertThat(once).isGreaterThan(edgeOf(scene, "#here") + 24);
    press(scene, KeyCode.LEFT, false, true);
    board.goOn();
    assertThat(edgeOf(scene, ".crumbs-path")).isEqualTo(once);
  }

  private static double edgeOf(Scene scene, String part) {
    return Fx.get(() -> scene.lookup(part).localToScene(0, 0).getX());
  }

  @Test
  void altLeftGoesBack() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> of(scene).go(Place.numbers()));
    assertThat(hereIn(scene)).isEqualTo("numbers");
    press(scene, KeyCode.LEFT, false, true);
    assertThat(hereIn(scene)).isEqualTo("alerts");
  }

  @Test
  void theKeysPointWhereTheArrowsPointInAScreenThatReadsFromTheRight() {
    var scene = demo(Shot.ARABIC);
    Fx.run(() -> of(scene).go(Place.numbers()));
    press(scene, KeyCode.LEFT, false, true);
    assertThat(hereIn(scene)).isEqualTo("numbers");
    press(scene, KeyCode.RIGHT, false, true);
    assertThat(hereIn(scene)).isEqualTo("alerts");
    press(scene, KeyCode.LEFT, false, true);
    assertThat(hereIn(scene)).isEqualTo("numbers");
    assertThat(Isolated.undone(((Button) scene.lookup("#back")).getTooltip().getText()))
        .isEqualTo("رجوع  Alt+→");
  }

  @Test
  void anotherLanguageTurnsTheKeysOfAWindowThatIsOpen() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> of(scene).go(Place.numbers()));
    Fx.run(() -> board.habits().change(now -> now.with(Shot.ARABIC.language())));
    board.goOn();
    press(scene, KeyCode.RIGHT, false, true);
    assertThat(hereIn(scene)).isEqualTo("alerts");
  }

  @Test
  void anotherLanguageMirrorsTheWindowWhereItStands() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> of(scene).go(Place.numbers()));
    Fx.run(() -> board.habits().change(now -> now.with(Shot.ARABIC.language())));
    board.keep(scene, "mirrored");
    assertThat(scene.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(hereIn(scene)).as("one stays where one was").isEqualTo("numbers");
  }

  @Test
  void aRoomOpensInItsOwnWindow() {
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> ((Button) scene.lookup("#detach")).fire());
    assertThat(board.displays.detached).containsExactly(Place.alerts());
  }

  @Test
  void whoMayDoNothingHereIsToldSo() {
    board.api.on(AccessApi.ME, _ -> done(SampleSite.me()));
    var scene = board.keep(demo(Shot.LIGHT), "no-room");
    assertThat(scene.lookup("#screen .notice")).isNotNull();
    assertThat(scene.lookup("#detach").isVisible()).as("nothing to put into a window").isFalse();
    press(scene, KeyCode.K, true, false);
    board.goOn();
    assertThat(wordsIn(scene, ".palette-row .label"))
        .contains("Keyboard")
        .doesNotContain("Open in its own window");
    isFitForEverybody(scene);
  }
}
