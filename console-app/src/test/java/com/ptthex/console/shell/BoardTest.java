package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.FakeLine;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.trust.licence.LicenceText;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.theme.Theme;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.licence.LicenceApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The window around all screens. Look at the pictures whenever it changes. */
final class BoardTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = SampleSite.api();
  private final FakeLine line = new FakeLine(api);
  private final List<Place> detached = new ArrayList<>();
  private final HabitsModel[] habits = new HabitsModel[1];

  static Stream<Look> looks() {
    return Stream.of(
        Shot.LIGHT,
        Shot.DARK,
        Shot.ARABIC,
        new Look(Shot.LIGHT.theme(), Shot.LIGHT.language(), new Scale(150)));
  }

  private Scene take(Look look, String state, Site found, Consumer<Board> then) {
    return Shot.of(look).sized(1366, 768).take("shell", state, it -> drawn(it, found, then));
  }

  private Board drawn(Look look, Site found, Consumer<Board> then) {
    var start =
        Habits.of(look.language())
            .with(look.theme() == Theme.DARK ? ThemeChoice.DARK : ThemeChoice.LIGHT)
            .with(look.scale());
    habits[0] = new HabitsModel(start, new SimpleObjectProperty<>(look.theme()));
    var later = new LaterByHand();
    var site = new SiteModel(threads, later, Desks.CLOCK, () -> found, () -> found);
    var premises =
        new Premises(
            threads,
            later,
            Desks.CLOCK,
            rooms(),
            List.of(AccessText.class, LicenceText.class),
            habits[0],
            site);
    var board = new Board(premises, detached::add);
    site.begin();
    threads.run();
    then.accept(board);
    threads.run();
    return board;
  }

  private static List<Room> rooms() {
    return List.of(
        room(Place.queues(), RailGroup.ASSURE, NumbersApi.NUMBERS_QUARANTINE),
        room(Place.alerts(), RailGroup.OPERATE, NumbersApi.NUMBERS_VIEW),
        room(Place.numbers(), RailGroup.MANAGE, NumbersApi.NUMBERS_VIEW));
  }

  private static Room room(Place place, RailGroup group, Permission needed) {
    return new Room(
        place,
        ShellText.ROOMS,
        MaterialDesignP.PHONE_OUTLINE,
        group,
        needed,
        _ -> (ui, _) -> new Label(place.room()));
  }

  private static Button button(Scene scene, String id) {
    return (Button) scene.lookup("#" + id);
  }

  private static void press(Scene scene, KeyCode code, boolean alt) {
    Fx.run(
        () -> {
          var owner = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
          owner.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        });
  }

  private static String hereIn(Scene scene) {
    return ((Label) ((ScreenHost) scene.lookup("#screen")).getChildren().getFirst()).getText();
  }

  private void isFitForEverybody(Scene scene) {
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot()))).isEmpty();
    assertThat(Access.unreachedIn(scene)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneSignsIn(Look look) {
    var scene = take(look, "sign-in", SampleSite.serving(line), _ -> {});
    isFitForEverybody(scene);
    assertThat(scene.lookup("#sign-in-login")).isNotNull();
    assertThat(scene.lookup("#demo").isVisible()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteWithoutALicenceOffersTheDemo(Look look) {
    api.on(LicenceApi.STANDING, _ -> done(new LicenceApi.Standing(false, false)));
    var scene = take(look, "unlicensed", SampleSite.serving(line), _ -> {});
    isFitForEverybody(scene);
    assertThat(button(scene, "try-demo").isDisabled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerThatDoesNotStartSaysWhatToDo(Look look) {
    var refused =
        new Site.Refused(
            "port 7480 is in use by another program.",
            "Stop that program, or choose another port with --port (0 takes any that is free).");
    isFitForEverybody(take(look, "not-started", refused, _ -> {}));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theDeskOfSomebodySignedIn(Look look) {
    var scene = take(look, "desk", SampleSite.demo(api, line), _ -> {});
    isFitForEverybody(scene);
    assertThat(scene.lookup("#demo").isVisible()).as("made-up data is marked").isTrue();
    assertThat(scene.lookup("#rail-queues")).as("a room without its permission").isNull();
    assertThat(hereIn(scene)).isEqualTo("alerts");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerThatIsGoneIsSaidInEveryRoom(Look look) {
    var scene =
        take(
            look,
            "not-live",
            SampleSite.demo(api, line),
            _ -> {
              threads.run();
              line.listeners()
                  .getFirst()
                  .changed(
                      new LiveState.Stale(
                          Optional.empty(),
                          Desks.NOW.minus(Duration.ofMinutes(3)),
                          "disconnected"));
            });
    isFitForEverybody(scene);
    assertThat(scene.lookup("#not-live").isVisible()).isTrue();
    assertThat(((Label) scene.lookup("#connection")).getText()).contains("3");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thePaletteReachesEverything(Look look) {
    var scene = take(look, "palette", SampleSite.demo(api, line), Board::openPalette);
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Fx.get(() -> Contrast.flawsOf((Parent) scene.lookup(".palette")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theKeyboardMapShowsWhatEachKeyDoes(Look look) {
    var scene = take(look, "keys", SampleSite.demo(api, line), Board::openKeyMap);
    assertThat(Access.namelessIn(scene)).isEmpty();
  }

  @Test
  void whoLeftTheDemoCanEnterAgain() {
    var scene = take(Shot.LIGHT, "demo-left", SampleSite.demo(api, line), _ -> {});
    Fx.run(() -> ((Board) scene.getRoot()).go(Place.numbers()));
    press(scene, KeyCode.LEFT, true);
    assertThat(hereIn(scene)).as("Alt+Left goes back").isEqualTo("alerts");
  }

  @Test
  void theServersRefusalOfAPasswordIsReadWhereItWasTyped() {
    api.on(AccessApi.SIGN_IN, _ -> refused(new Refusal.SignIn("wrong-login-or-password")));
    var scene = take(Shot.LIGHT, "sign-in-refused", SampleSite.serving(line), _ -> {});
    Fx.run(
        () -> {
          ((TextInputControl) scene.lookup("#sign-in-login")).setText("day-shift");
          ((TextInputControl) scene.lookup("#sign-in-password")).setText("not the right one");
        });
    Fx.run(
        () ->
            scene
                .lookup("#sign-in-password")
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    Fx.run(threads::run);
    assertThat(api.calls()).anyMatch(call -> call.endpoint().equals(AccessApi.SIGN_IN.name()));
    Fx.run(
        () -> {
          scene.getRoot().applyCss();
          assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(Node::isVisible);
        });
  }

  @Test
  void anotherLanguageMirrorsTheWindowWhereItStands() {
    var scene = take(Shot.LIGHT, "mirrored", SampleSite.demo(api, line), _ -> {});
    Fx.run(() -> ((Board) scene.getRoot()).go(Place.numbers()));
    Fx.run(() -> habits[0].change(now -> now.with(Shot.ARABIC.language())));
    assertThat(scene.getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(hereIn(scene)).as("one stays where one was").isEqualTo("numbers");
  }

  @Test
  void aRoomOpensInItsOwnWindow() {
    var scene = take(Shot.LIGHT, "detach", SampleSite.demo(api, line), _ -> {});
    Fx.run(() -> button(scene, "detach").fire());
    assertThat(detached).containsExactly(Place.alerts());
  }

  @Test
  void whoMayDoNothingHereIsToldSo() {
    api.on(AccessApi.ME, _ -> done(SampleSite.me()));
    var scene = take(Shot.LIGHT, "no-room", SampleSite.demo(api, line), _ -> {});
    assertThat(scene.lookup("#screen .notice")).isNotNull();
    isFitForEverybody(scene);
  }
}
