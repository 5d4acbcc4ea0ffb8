package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceApi.Closed;
import com.ptthex.shared.trust.licence.LicenceApi.Stopped;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the site stands with its licence is seen in every room, and what it keeps closed is said at
 * the button, before somebody fills in a form for it.
 */
final class LicenceNowTest {
  private static final Duration UNTIL_NEXT = Duration.ofHours(3);

  private static final Map<LicenceState, String> WORDS =
      new EnumMap<>(
          Map.of(
              LicenceState.VALID, "is valid until 9 Dec 2026",
              LicenceState.GRACE, "Everything goes on until 9 Dec 2026",
              LicenceState.READING, "change nothing",
              LicenceState.NONE, "no licence",
              LicenceState.ENDED, "has ended",
              LicenceState.REVOKED, "taken the licence of this site back",
              LicenceState.UNTRUSTED, "does not believe the licence",
              LicenceState.CLOCK_MOVED_BACK, "Set the clock of the server right"));

  private final OpenBoard board = new OpenBoard();

  static List<Look> looks() {
    return OpenBoard.looks().toList();
  }

  /** The one deed of every sample room, refused so. */
  private void closes(String code, Map<String, String> facts) {
    var stop = new Stopped(SampleRooms.DEED.name(), code, facts);
    tells(new Closed(Desks.NOW, LicenceState.READING, List.of(stop), Optional.empty()));
  }

  private void closesNothing() {
    tells(SampleSite.NOTHING_CLOSED);
  }

  private void tells(Closed closed) {
    board.api.on(LicenceApi.CLOSED, _ -> done(closed));
  }

  private Scene open(Look look) {
    return board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
  }

  private static boolean isClosed(Scene scene) {
    return Fx.get(() -> scene.lookup("#sample-add-open").isDisabled());
  }

  private static String why(Scene scene) {
    return Fx.get(
        () -> Isolated.undone(scene.lookup("#sample-add-open-place").getAccessibleText()));
  }

  @Test
  void theButtonSaysWhichLineOfTheLicenceStandsAgainstItAndWhoCanChangeThat() {
    closes("feature-not-licensed", Map.of("feature", "messaging"));
    var scene = open(Shot.LIGHT);
    assertThat(isClosed(scene)).isTrue();
    assertThat(why(scene))
        .contains("The licence of this site does not include messaging.")
        .contains("Ask the owner");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void itIsSeenInEveryLook(Look look) {
    closes("licence-reads-only", Map.of());
    var scene = open(look);
    Fx.run(() -> scene.lookup("#sample-add-open-place").requestFocus());
    board.keep(scene, "closed-by-the-licence");
    assertThat(isClosed(scene)).isTrue();
  }

  @Test
  void itOpensAsSoonAsTheLicenceIsRenewed() {
    closes("licence-reads-only", Map.of());
    var scene = open(Shot.LIGHT);
    closesNothing();
    Fx.run(() -> board.line.listeners().forEach(LiveFeed.Listener::reload));
    board.goOn();
    assertThat(isClosed(scene)).isFalse();
  }

  @Test
  void itClosesWhenTheNextStageOfTheLicenceBegins() {
    tells(
        new Closed(
            Desks.NOW, LicenceState.VALID, List.of(), Optional.of(Desks.NOW.plus(UNTIL_NEXT))));
    var scene = open(Shot.LIGHT);
    assertThat(isClosed(scene)).isFalse();
    assertThat(board.later.waits()).contains(UNTIL_NEXT.plusSeconds(1));
    closes("licence-reads-only", Map.of());
    board.timePasses();
    board.goOn();
    assertThat(isClosed(scene)).isTrue();
  }

  /** A clock of a server that jumps is noticed by whoever tries first. */
  @Test
  void itClosesWhenTheServerRefusesSomethingByItsLicence() {
    closesNothing();
    board.api.on(
        SampleRooms.DEED, _ -> refused(new Refusal.Unlicensed("licence-reads-only", Map.of())));
    var scene = open(Shot.LIGHT);
    Fx.run(() -> ((Button) scene.lookup("#sample-add-open")).fire());
    closes("licence-reads-only", Map.of());
    Fx.run(() -> ((Button) scene.lookup("#sample-add")).fire());
    board.goOn();
    OpenBoard.press(scene, KeyCode.ESCAPE, false, false);
    assertThat(isClosed(scene)).isTrue();
  }

  @Test
  void whatCannotBeAskedIsClosedByNobodyHereAndNotSaidToBeInOrder() {
    board.api.on(LicenceApi.CLOSED, _ -> refused(new Refusal.Conflict("odd", Map.of())));
    var scene = open(Shot.LIGHT);
    assertThat(isClosed(scene)).isFalse();
    assertThat(Fx.get(() -> scene.lookup("#licence-standing"))).isNull();
  }

  private static String standing(Scene scene) {
    return Fx.get(() -> Isolated.undone(scene.lookup("#licence-standing").getAccessibleText()));
  }

  @ParameterizedTest
  @EnumSource(LicenceState.class)
  void theBarSaysInEveryRoomHowTheSiteStandsWithItsLicence(LicenceState state) {
    var next = Optional.of(Desks.NOW.plus(Duration.ofDays(14)));
    tells(new Closed(Desks.NOW, state, List.of(), next));
    var scene = open(Shot.LIGHT);
    board.keep(scene, "licence-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(standing(scene)).contains(WORDS.get(state)).endsWith(".");
    isFitForEverybody(scene);
  }
}
