package com.ptthex.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place in a window of its own is worked at by the same keys as the main window. */
final class SideBoardTest {
  @TempDir private Path folder;
  private final OpenBoard board = new OpenBoard();

  private Scene takenOut() {
    board.open(Shot.LIGHT, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
    var windows = Fx.get(() -> new Windows(board.premises(), new HabitsFile(folder)));
    Fx.run(() -> windows.detach(Place.numbers()));
    board.goOn();
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.getRoot() instanceof SideBoard)
                .findFirst()
                .orElseThrow());
  }

  @AfterEach
  void closeAll() {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private static void press(Scene scene, KeyCode code, boolean ctrl) {
    OpenBoard.press(scene, code, ctrl, false);
    Shot.of(Shot.LIGHT).lookAgain(scene);
  }

  private static List<String> wordsIn(Scene scene, String part) {
    return Fx.get(
        () ->
            scene.getRoot().lookupAll(part).stream()
                .map(node -> node instanceof Labeled words ? Isolated.undone(words.getText()) : "")
                .toList());
  }

  @Test
  void thePaletteReachesEverythingButTheRailThatIsNotThere() {
    var side = takenOut();
    press(side, KeyCode.K, true);
    assertThat(wordsIn(side, ".palette-row .label"))
        .contains("Commands", "Keyboard", "Lock this desk")
        .doesNotContain("Narrow or widen the rail");
    press(side, KeyCode.ESCAPE, false);
    assertThat(side.lookup(".palette")).isNull();
  }

  @Test
  void theKeyMapShowsTheKeysOfThisWindow() {
    var side = takenOut();
    press(side, KeyCode.F1, false);
    assertThat(wordsIn(side, ".key-map-body .keys")).contains("Ctrl+K", "Ctrl+N");
    assertThat(wordsIn(side, ".key-map-body .keys")).doesNotContain("Ctrl+B");
  }

  @Test
  void theKeysOfRoomsLeadThereInThisWindow() {
    var side = takenOut();
    press(side, KeyCode.DIGIT1, true);
    assertThat(((Label) side.lookup("#here")).getText()).isEqualTo("alerts");
  }

  @Test
  void theKeysOfThisWindowTurnWithTheLanguageToo() {
    var side = takenOut();
    press(side, KeyCode.DIGIT2, true);
    var there = hereIn(side);
    press(side, KeyCode.DIGIT1, true);
    Fx.run(() -> board.habits().change(now -> now.with(Shot.ARABIC.language())));
    Shot.of(Shot.ARABIC).lookAgain(side);
    OpenBoard.press(side, KeyCode.RIGHT, false, true);
    assertThat(hereIn(side)).isEqualTo(there).isNotEqualTo("alerts");
  }

  private static String hereIn(Scene side) {
    return ((Label) side.lookup("#here")).getText();
  }
}
