package com.ptthex.console.shell;

import static com.ptthex.console.shell.OpenBoard.press;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.value.Label;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrangements of windows that somebody keeps under names. Look at the pictures. */
final class LayoutsTest {
  private static final Layout NIGHT =
      new Layout(new Label("Night shift"), List.of(FakeDisplays.MAIN, FakeDisplays.SIDE));

  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene demo(Look look) {
    return board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
  }

  private List<Layout> kept() {
    return board.habits().habits().get().layouts();
  }

  private void keeps(Layout... layouts) {
    Fx.run(() -> board.habits().change(now -> now.with(List.of(layouts))));
  }

  private static List<MenuItem> items(Scene scene) {
    return ((MenuButton) scene.lookup("#person"))
        .getItems().stream()
            .filter(item -> "layouts".equals(item.getId()))
            .flatMap(item -> ((Menu) item).getItems().stream())
            .toList();
  }

  private static MenuItem item(List<MenuItem> items, String words) {
    return items.stream()
        .filter(item -> item.getText() != null && Isolated.undone(item.getText()).equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static void choose(Scene scene, String words) {
    Fx.run(() -> item(items(scene), words).fire());
  }

  private static void chooseBelow(Scene scene, String menu, String words) {
    Fx.run(() -> item(((Menu) item(items(scene), menu)).getItems(), words).fire());
  }

  private void undo(Scene scene) {
    board.goOn();
    Fx.run(() -> ((Button) scene.lookup(".toast .button")).fire());
  }

  private void nameIt(Scene scene, String name) {
    board.goOn();
    Fx.run(() -> ((TextField) scene.lookup("#layout-name")).setText(name));
    Fx.run(() -> ((Button) scene.lookup("#layouts-keep")).fire());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theWindowsAreKeptUnderAName(Look look) {
    var scene = demo(look);
    Fx.run(() -> items(scene).getFirst().fire());
    board.keep(scene, "layout-form");
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Access.outsideOf(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf((Parent) scene.lookup(".dialog-card")))).isEmpty();
    nameIt(scene, "Night shift");
    assertThat(kept()).containsExactly(NIGHT);
    assertThat(scene.lookup("#layout-name")).as("the form is gone").isNull();
    isFitForEverybody(board.keep(scene, "layout-kept"));
  }

  @Test
  void aLayoutWithoutANameIsNotKept() {
    var scene = demo(Shot.LIGHT);
    choose(scene, "Save these windows as a layout…");
    nameIt(scene, " ");
    assertThat(kept()).isEmpty();
    assertThat(scene.lookup("#layout-name")).isNotNull();
  }

  @Test
  void itComesBackByItsNameFromTheMenu() {
    var scene = demo(Shot.LIGHT);
    keeps(NIGHT);
    choose(scene, "Night shift");
    assertThat(board.displays.arranged).containsExactly(NIGHT.windows());
  }

  @Test
  void itComesBackByItsNameFromThePaletteWithTheKeyboardAlone() {
    var scene = demo(Shot.LIGHT);
    keeps(NIGHT);
    press(scene, KeyCode.K, true, false);
    board.type(scene, "palette-typed", "as in night");
    press(scene, KeyCode.ENTER, false, false);
    assertThat(board.displays.arranged).containsExactly(NIGHT.windows());
  }

  @Test
  void aNameThatIsThereAlreadyIsReplacedAndSaysHowToPutItBack() {
    var scene = demo(Shot.LIGHT);
    keeps(NIGHT);
    board.displays.now = List.of(FakeDisplays.MAIN);
    choose(scene, "Save these windows as a layout…");
    nameIt(scene, "night SHIFT");
    assertThat(kept()).singleElement().extracting(Layout::windows).isEqualTo(board.displays.now);
    undo(scene);
    assertThat(kept()).containsExactly(NIGHT);
  }

  @Test
  void itIsReplacedByTheWindowsAsTheyAreNow() {
    var scene = demo(Shot.LIGHT);
    keeps(NIGHT);
    board.displays.now = List.of(FakeDisplays.SIDE);
    chooseBelow(scene, "Replace with these windows", "Night shift");
    assertThat(kept()).containsExactly(new Layout(NIGHT.name(), List.of(FakeDisplays.SIDE)));
    assertThat(scene.lookup(".toast")).isNotNull();
  }

  @Test
  void itIsRemovedAndCanBePutBack() {
    var scene = demo(Shot.LIGHT);
    keeps(NIGHT);
    chooseBelow(scene, "Remove layout", "Night shift");
    assertThat(kept()).isEmpty();
    undo(scene);
    assertThat(kept()).containsExactly(NIGHT);
  }

  @Test
  void whoHasNoRoomHasNoLayouts() {
    board.api.on(AccessApi.ME, _ -> FakeApi.done(SampleSite.me()));
    assertThat(items(demo(Shot.LIGHT))).isEmpty();
  }
}
