package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.live.Bookmark;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What needs somebody, in the bar of the board, and a place in a window of its own. */
final class AttentionTest {
  private final OpenBoard board = new OpenBoard();

  @TempDir private Path folder;

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  @BeforeEach
  void maySeeAlertsAndQueues() {
    board
        .api
        .on(
            AccessApi.ME,
            _ ->
                done(
                    SampleSite.me(
                        NumbersApi.NUMBERS_VIEW.code(),
                        AlertsApi.ALERTS_VIEW.code(),
                        QueuesApi.QUEUES_VIEW.code())))
        .on(AlertsApi.LIST, _ -> done(SampleAlerts.open()))
        .on(QueuesApi.LIST, _ -> done(SampleAlerts.heldUp()));
  }

  private Scene demo(Look look) {
    return board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
  }

  private void hears(LiveState state) {
    board.line.listeners().forEach(listener -> listener.changed(state));
    board.goOn();
  }

  private static LiveState lost() {
    return new LiveState.Stale(
        Optional.empty(), Desks.NOW.minus(Duration.ofMinutes(3)), "disconnected");
  }

  private static String read(Scene scene, String id) {
    return Fx.get(() -> Isolated.undone(scene.lookup("#" + id).getAccessibleText()));
  }

  private static List<String> tags(Scene scene, String id) {
    return Fx.get(
        () ->
            Stream.of(".tag", ".words-caption")
                .flatMap(style -> scene.lookup("#" + id).lookupAll(style).stream())
                .map(node -> Isolated.undone(((Label) node).getText()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void openAlertsAndWhatIsHeldUpAreCounted(Look look) {
    var scene = board.keep(demo(look), "attention");
    isFitForEverybody(scene);
    if (look.equals(Shot.LIGHT)) {
      assertThat(read(scene, "open-alerts"))
          .isEqualTo(
              """
              Open alerts: 2 critical, 1 warnings, 0 notices
              The pool has no number left for a new conversation.\
              """);
      assertThat(tags(scene, "open-alerts")).containsExactly("2", "1");
      assertThat(read(scene, "held-up")).isEqualTo("Queues: 3 given up, 1 paused");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whileNothingIsLiveNoNumberIsTakenForOneThatIs(Look look) {
    var scene = demo(look);
    hears(lost());
    board.keep(scene, "attention-unknown");
    isFitForEverybody(scene);
    if (look.equals(Shot.LIGHT)) {
      assertThat(tags(scene, "open-alerts")).containsExactly("Alerts: –");
      assertThat(read(scene, "open-alerts"))
          .isEqualTo("How many alerts are open is not known now.");
      assertThat(tags(scene, "held-up")).containsExactly("Queues: –");
    }
    hears(new LiveState.Live(new Bookmark("1.9.0"), Desks.NOW));
    assertThat(Fx.get(() -> scene.lookup("#open-alerts").lookupAll(".tag"))).hasSize(2);
  }

  @Test
  void aServerThatDoesNotTellIsNotTakenForOneWithoutAlerts() {
    board
        .api
        .on(AlertsApi.LIST, _ -> new Answer.Unreachable<>(true))
        .on(QueuesApi.LIST, _ -> new Answer.Unreachable<>(true));
    var scene = demo(Shot.LIGHT);
    assertThat(tags(scene, "open-alerts")).containsExactly("Alerts: –");
    assertThat(tags(scene, "held-up")).containsExactly("Queues: –");
  }

  @Test
  void whoMayNotSeeThemIsToldNothingOfThem() {
    board.api.on(AccessApi.ME, _ -> done(SampleSite.me(NumbersApi.NUMBERS_VIEW.code())));
    var scene = demo(Shot.LIGHT);
    assertThat(scene.lookup("#open-alerts")).isNull();
    assertThat(scene.lookup("#held-up")).isNull();
  }

  private static void space(Node focused) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      focused.fireEvent(new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }
  }

  private String whereOneIs(Scene scene) {
    board.goOn();
    return Fx.get(() -> ((Label) scene.lookup("#here")).getText());
  }

  @Test
  void theCountsLeadToTheirRoomsByAClickAndFromTheKeyboard() {
    board.api.on(
        AccessApi.ME,
        _ ->
            done(
                SampleSite.me(
                    NumbersApi.NUMBERS_VIEW.code(),
                    NumbersApi.NUMBERS_QUARANTINE.code(),
                    AlertsApi.ALERTS_VIEW.code(),
                    QueuesApi.QUEUES_VIEW.code())));
    var scene = demo(Shot.LIGHT);
    Fx.run(() -> ((Button) scene.lookup("#open-alerts")).fire());
    assertThat(whereOneIs(scene)).isEqualTo("alerts");
    Fx.run(() -> ((Button) scene.lookup("#held-up")).fire());
    assertThat(whereOneIs(scene)).isEqualTo("queues");
    var stops = Access.tabOrder(scene).stream().map(Node::getId).toList();
    assertThat(stops).contains("open-alerts", "held-up");
    Fx.run(() -> space(scene.lookup("#open-alerts")));
    assertThat(whereOneIs(scene)).isEqualTo("alerts");
    Fx.run(() -> space(scene.lookup("#held-up")));
    assertThat(whereOneIs(scene)).isEqualTo("queues");
  }

  private Scene takenOut(Look look) {
    demo(look);
    var windows = Fx.get(() -> new Windows(board.premises(), new HabitsFile(folder)));
    Fx.run(() -> windows.detach(Place.numbers()));
    board.goOn();
    return Fx.get(AttentionTest::detached).getFirst();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPlaceInAWindowOfItsOwnIsMarkedAsADemo(Look look) {
    var side = takenOut(look);
    Shot.of(look).keep(side, "shell", "detached");
    assertThat(side.lookup("#demo").isVisible()).isTrue();
    assertThat(side.lookup("#not-live").isVisible()).isFalse();
    isFitForEverybody(side);
    Fx.run(board.site()::signOut);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPlaceInAWindowOfItsOwnSaysThatNothingIsLiveToo(Look look) {
    var side = takenOut(look);
    hears(lost());
    Shot.of(look).keep(side, "shell", "detached-not-live");
    assertThat(side.lookup("#demo").isVisible()).isTrue();
    assertThat(side.lookup("#not-live").isVisible()).isTrue();
    assertThat(((Label) side.lookup("#connection")).getText()).contains("3");
    isFitForEverybody(side);
    Fx.run(board.site()::signOut);
  }

  @Test
  void windowsOfTheirOwnCloseWithTheirSession() {
    demo(Shot.LIGHT);
    var windows = Fx.get(() -> new Windows(board.premises(), new HabitsFile(folder)));
    Fx.run(() -> windows.detach(Place.numbers()));
    assertThat(Fx.get(AttentionTest::detached)).hasSize(1);
    Fx.run(board.site()::signOut);
    board.goOn();
    assertThat(Fx.get(AttentionTest::detached)).isEmpty();
  }

  private static List<Scene> detached() {
    return Window.getWindows().stream()
        .flatMap(window -> Stream.ofNullable(window.getScene()))
        .filter(scene -> scene.getRoot() instanceof SideBoard)
        .toList();
  }
}
