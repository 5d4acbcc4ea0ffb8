package com.ptthex.console.shell;

import static com.ptthex.console.shell.OpenBoard.press;
import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveFeed;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.PinApi.Unlock;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A desk that is locked while somebody is away. Look at the pictures. */
final class LockedDeskTest {
  private static final Pin PIN = new Pin("204867");

  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  @BeforeEach
  void aSiteWithAlertsAndAPersonWithAPin() {
    board
        .api
        .on(
            AccessApi.ME,
            _ -> done(SampleSite.me(NumbersApi.NUMBERS_VIEW.code(), AlertsApi.ALERTS_VIEW.code())))
        .on(AlertsApi.LIST, _ -> done(SampleAlerts.open()))
        .on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.of(Desks.NOW))))
        .on(PinApi.UNLOCK, LockedDeskTest::answer);
  }

  private static Answer<Nothing> answer(Unlock wish) {
    return wish.equals(Unlock.by(PIN)) || wish.equals(Unlock.by(new Password("the right one")))
        ? done(Nothing.NOTHING)
        : refused(new Refusal.Invalid("pin", "wrong-pin", Map.of()));
  }

  private Scene signedIn(Look look) {
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.VALID, false)));
    return board.open(
        look, new Site.Serving(board.line, Optional.of(SampleSite.TOKEN)), SampleRooms.ALL);
  }

  private Scene locked(Look look) {
    var scene = signedIn(look);
    press(scene, KeyCode.L, true, false);
    board.goOn();
    return scene;
  }

  private static Optional<Node> in(Scene scene, String part) {
    return Fx.get(() -> Optional.ofNullable(scene.lookup(part)));
  }

  private void fire(Scene scene, String button) {
    Fx.run(() -> ((Button) scene.lookup(button)).fire());
    board.goOn();
  }

  private void unlock(Scene scene, String field, String words) {
    board.type(scene, field, words);
    Fx.run(() -> scene.lookup("#" + field).requestFocus());
    press(scene, KeyCode.ENTER, false, false);
    board.goOn();
  }

  private static boolean isSeen(Scene scene, String part) {
    return Fx.get(
        () -> {
          var found = Optional.ofNullable(scene.lookup(part));
          return found.isPresent()
              && Stream.iterate(found.get(), node -> node != null, Node::getParent)
                  .allMatch(Node::isVisible);
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLockedDeskShowsWhoseItIsAndHowMuchNeedsSomebody(Look look) {
    var scene = board.keep(locked(look), "locked");
    isFitForEverybody(scene);
    assertThat(isSeen(scene, "#here")).as("where they were").isFalse();
    assertThat(isSeen(scene, "#lock #connection")).isTrue();
    assertThat(Fx.get(() -> scene.lookup("#lock #open-alerts").lookupAll(".tag"))).hasSize(2);
    assertThat(in(scene, "#lock #open-alerts").orElseThrow())
        .as("leads nowhere while it is locked")
        .isNotInstanceOf(Button.class);
    assertThat(Fx.get(() -> scene.getFocusOwner().getId())).isEqualTo("unlock-pin");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aWrongPinIsSaidAndLeavesItLocked(Look look) {
    var scene = locked(look);
    unlock(scene, "unlock-pin", "591736");
    isFitForEverybody(board.keep(scene, "locked-wrong-pin"));
    assertThat(isSeen(scene, "#lock")).isTrue();
  }

  @Test
  void thePinBringsEverythingBackAsItWasLeftEvenInADialog() {
    var scene = signedIn(Shot.LIGHT);
    press(scene, KeyCode.N, true, false);
    board.goOn();
    assertThat(isSeen(scene, "#sample-dialog")).isTrue();
    var dialog = in(scene, "#sample-dialog");
    press(scene, KeyCode.L, true, false);
    board.goOn();
    assertThat(isSeen(scene, "#sample-dialog")).isFalse();
    unlock(scene, "unlock-pin", PIN.value());
    assertThat(in(scene, "#lock")).isEmpty();
    assertThat(isSeen(scene, "#sample-dialog")).isTrue();
    assertThat(in(scene, "#sample-dialog")).isEqualTo(dialog);
  }

  @Test
  void thePasswordUnlocksForWhoForgotThePin() {
    var scene = locked(Shot.LIGHT);
    fire(scene, "#lock-by-password");
    assertThat(Fx.get(() -> scene.getFocusOwner().getId())).isEqualTo("unlock-password");
    unlock(scene, "unlock-password", "the right one");
    assertThat(in(scene, "#lock")).isEmpty();
  }

  @Test
  void whoHasNoPinIsAskedForThePasswordAtOnce() {
    board.api.on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.empty())));
    var scene = locked(Shot.LIGHT);
    assertThat(in(scene, "#unlock-pin")).isEmpty();
    assertThat(in(scene, "#lock-by-pin")).isEmpty();
    unlock(scene, "unlock-password", "the right one");
    assertThat(in(scene, "#lock")).isEmpty();
  }

  @Test
  void whatHappensMeanwhileIsStillHeard() {
    var scene = locked(Shot.LIGHT);
    board.api.on(AlertsApi.LIST, _ -> done(new AlertsApi.Page(List.of(), Optional.empty())));
    board.line.listeners().forEach(LiveFeed.Listener::reload);
    board.timePasses();
    board.goOn();
    assertThat(Fx.get(() -> scene.lookup("#lock #open-alerts").lookupAll(".tag"))).isEmpty();
    board
        .line
        .listeners()
        .forEach(
            listener ->
                listener.changed(
                    new LiveState.Stale(
                        Optional.empty(), Desks.NOW.minus(Duration.ofMinutes(3)), "disconnected")));
    board.goOn();
    assertThat(isSeen(scene, "#lock #not-live")).isTrue();
  }

  private void somethingCriticalBegins() {
    board.api.on(AlertsApi.LIST, _ -> done(SampleAlerts.open()));
    board.line.listeners().forEach(LiveFeed.Listener::reload);
    board.timePasses();
    board.goOn();
  }

  @Test
  void whatBeginsMeanwhileIsHeardByTheEarToo() {
    var scene = locked(Shot.LIGHT);
    assertThat(board.bell.rung).isZero();
    somethingCriticalBegins();
    assertThat(isSeen(scene, "#lock")).isTrue();
    assertThat(board.bell.rung).isEqualTo(1);
    assertThat(isSeen(scene, "#lock #no-sound")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aComputerThatCannotSoundItSaysSo(Look look) {
    board.bell.works = false;
    var scene = locked(look);
    somethingCriticalBegins();
    isFitForEverybody(board.keep(scene, "locked-no-sound"));
    assertThat(isSeen(scene, "#lock #no-sound")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theAlarmCanBeTriedOutAtTheBeginningOfAShift(Look look) {
    var scene = signedIn(look);
    Fx.run(
        () ->
            ((MenuButton) scene.lookup("#person"))
                .getItems().stream()
                    .filter(item -> "person-alarm".equals(item.getId()))
                    .forEach(MenuItem::fire));
    board.goOn();
    isFitForEverybody(board.keep(scene, "alarm-tried"));
    assertThat(board.bell.rung).isEqualTo(1);
    assertThat(isSeen(scene, ".toast")).isTrue();
  }

  @Test
  void noKeyReachesWhatLiesBelow() {
    var scene = locked(Shot.LIGHT);
    for (var key : List.of(KeyCode.K, KeyCode.DIGIT2, KeyCode.N, KeyCode.B)) {
      press(scene, key, true, false);
    }
    press(scene, KeyCode.F1, false, false);
    press(scene, KeyCode.ESCAPE, false, false);
    board.goOn();
    assertThat(isSeen(scene, "#lock")).isTrue();
    assertThat(in(scene, ".palette")).isEmpty();
    assertThat(in(scene, "#sample-dialog")).isEmpty();
    assertThat(Access.namelessIn(scene)).isEmpty();
    unlock(scene, "unlock-pin", PIN.value());
    assertThat(Fx.get(() -> ((Board) scene.getRoot()).here())).contains(Place.alerts());
  }

  @Test
  void whoSignsOutInsteadLeavesNothingLocked() {
    var scene = locked(Shot.LIGHT);
    fire(scene, "#lock-sign-out");
    assertThat(in(scene, "#lock")).isEmpty();
    assertThat(isSeen(scene, "#demo-left-card")).isTrue();
  }

  @Test
  void aSessionThatEndsMeanwhileLeadsToTheDoor() {
    var scene = locked(Shot.LIGHT);
    board.line.listeners().forEach(it -> it.changed(new LiveState.Ended("session-ended")));
    board.goOn();
    assertThat(in(scene, "#lock")).isEmpty();
    assertThat(isSeen(scene, "#here")).isFalse();
  }

  @Test
  void onADemoThePasswordStandsThere() {
    board.api.on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.empty())));
    var scene = board.open(Shot.LIGHT, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
    press(scene, KeyCode.L, true, false);
    board.goOn();
    assertThat(Fx.get(() -> ((TextInputControl) scene.lookup("#unlock-password")).getText()))
        .isNotEmpty();
  }

  @Test
  void aWindowOnAnotherDisplayIsLockedToo() {
    var scene = locked(Shot.LIGHT);
    assertThat(board.site().standing().get()).isInstanceOf(Standing.SignedIn.class);
    var session = ((Standing.SignedIn) board.site().standing().get()).session();
    var side =
        Shot.of(Shot.LIGHT)
            .scene(_ -> new SideBoard(board.premises(), session, Place.numbers(), _ -> {}));
    Fx.run(board.threads::run);
    assertThat(isSeen(side, "#here")).isFalse();
    assertThat(isSeen(side, "#lock")).isTrue();
    unlock(scene, "unlock-pin", PIN.value());
    assertThat(in(side, "#lock")).isEmpty();
    assertThat(isSeen(side, "#here")).isTrue();
  }
}
