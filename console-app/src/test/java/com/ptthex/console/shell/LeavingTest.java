package com.ptthex.console.shell;

import static com.ptthex.console.shell.OpenBoard.press;
import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.SignInApi.Step;
import com.ptthex.shared.trust.access.Ticket;
import com.ptthex.shared.trust.licence.LicenceApi;
import com.ptthex.shared.trust.licence.LicenceState;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Before somebody is at a desk, and after they have left it. Look at the pictures. */
final class LeavingTest {
  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene entrance(Look look) {
    return board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
  }

  private void signIn(Scene scene) {
    board.type(scene, "sign-in-login", "day-shift");
    board.type(scene, "sign-in-password", "not the right one");
    Fx.run(() -> scene.lookup("#sign-in-password").requestFocus());
    press(scene, KeyCode.ENTER, false, false);
    board.goOn();
  }

  private void fits(Scene scene, String state) {
    isFitForEverybody(board.keep(scene, state));
  }

  /** What is written there, as somebody reads it. */
  private static String problemIn(Scene scene) {
    return Fx.get(
        () ->
            scene.getRoot().lookupAll(".problem-note").stream()
                .filter(note -> note.isVisible())
                .map(note -> Isolated.undone(note.getAccessibleText()))
                .reduce("", (all, one) -> all + one));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theServerIsBeingStarted(Look look) {
    var scene = board.starting(look, () -> SampleSite.serving(board.line), SampleRooms.ALL);
    assertThat(scene.lookup("#starting-card")).isNotNull();
    fits(scene, "starting");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoeverCouldSignInBeforeTypesWhileTheServerStarts(Look look) {
    board.atTheDoor = true;
    var scene = board.starting(look, () -> SampleSite.serving(board.line), SampleRooms.ALL);
    board.type(scene, "sign-in-login", "day-shift");
    fits(scene, "starting-at-the-door");
    assertThat(scene.lookup("#sign-in-starting").isVisible()).isTrue();
    board.goOn();
    assertThat(scene.lookup("#sign-in-starting").isVisible()).isFalse();
    assertThat(((TextInputControl) scene.lookup("#sign-in-login")).getText())
        .isEqualTo("day-shift");
    assertThat(board.habits().habits().get().atTheDoor()).isFalse();
    signIn(scene);
    assertThat(board.habits().habits().get().atTheDoor()).as("for the next start").isTrue();
  }

  @Test
  void aSiteWithoutALicenceIsNoDoorForTheNextStart() {
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    board.atTheDoor = true;
    var _ = entrance(Shot.LIGHT);
    assertThat(board.habits().habits().get().atTheDoor()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aStartThatTakesTooLongSaysWhatToDo(Look look) {
    var scene = board.starting(look, () -> SampleSite.serving(board.line), SampleRooms.ALL);
    board.timePasses();
    assertThat(scene.lookup("#starting-too-long-card")).isNotNull();
    assertThat(scene.lookup("#again").isDisabled()).isFalse();
    fits(scene, "starting-too-long");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerThatDoesNotStartSaysWhatToDo(Look look) {
    var refused =
        new Site.Refused(
            "port 7480 is in use by another program.",
            "Stop that program, or choose another port with --port (0 takes any that is free).");
    fits(board.open(look, refused, SampleRooms.ALL), "not-started");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerThatDoesNotAnswerCanBeTriedAgain(Look look) {
    board.api.on(LicenceApi.STANDING, _ -> new Answer.Unreachable<>(true));
    var scene = entrance(look);
    assertThat(scene.lookup("#not-answering-card")).isNotNull();
    assertThat(scene.lookup("#again").isDisabled()).isFalse();
    fits(scene, "not-answering");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteWithoutALicenceOffersTheDemo(Look look) {
    board.api.on(LicenceApi.STANDING, _ -> done(SampleSite.standing(LicenceState.NONE, false)));
    var scene = entrance(look);
    fits(scene, "unlicensed");
    assertThat(scene.lookup("#try-demo").isDisabled()).isFalse();
    assertThat(scene.lookup("#sign-in-card")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSiteWithoutAnOwnerAsksForTheCodeOfItsLicence(Look look) {
    board.api.on(OwnerApi.ENTRANCE, _ -> done(new OwnerApi.Entrance(true, false)));
    board.api.on(OwnerApi.BECOME_OWNER, _ -> refused(new Refusal.Conflict("wrong-owner-code")));
    var scene = entrance(look);
    fits(scene, "ownerless");
    board.type(scene, "owner-code", "ABCDE-FGHJK-MNPQR-STVWX-YZ012");
    board.type(scene, "owner-organisation", "Harbour Guard");
    board.type(scene, "owner-name", "First");
    board.type(scene, "owner-login", "first");
    board.type(scene, "owner-password", "a long way to the harbour");
    board.type(scene, "owner-again", "another way");
    assertThat(scene.lookup("#access-become-owner").isDisabled()).isTrue();
    board.type(scene, "owner-again", "a long way to the harbour");
    Fx.run(() -> ((Button) scene.lookup("#access-become-owner")).fire());
    board.goOn();
    fits(scene, "owner-refused");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneSignsIn(Look look) {
    var scene = entrance(look);
    fits(scene, "sign-in");
    assertThat(scene.lookup("#sign-in-login")).isNotNull();
    assertThat(scene.lookup("#demo").isVisible()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theServersRefusalOfAPasswordIsReadWhereItWasTyped(Look look) {
    board.api.on(SignInApi.BEGIN, _ -> refused(new Refusal.SignIn("wrong-login-or-password")));
    var scene = entrance(look);
    signIn(scene);
    fits(scene, "sign-in-refused");
    if (look.equals(Shot.LIGHT)) {
      assertThat(problemIn(scene))
          .contains("This name and password do not belong together.", "Type them again.");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoGuessedTooOftenReadsHowLongToWait(Look look) {
    var wait = new Refusal.TooMany("login-must-wait", Map.of("retryAfterMillis", "512000"));
    board.api.on(SignInApi.BEGIN, _ -> refused(wait));
    var scene = entrance(look);
    signIn(scene);
    fits(scene, "sign-in-must-wait");
    if (look.equals(Shot.LIGHT)) {
      assertThat(problemIn(scene)).contains("Wait 8:32, then try again.");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasASecondFactorIsAskedForACodeAndIsInWithIt(Look look) {
    var needed = new Step.CodeNeeded(new Ticket("a ticket"), Desks.NOW.plusSeconds(300));
    board.api.on(SignInApi.BEGIN, _ -> done(new SignInApi.Begun(needed)));
    board.api.on(
        SignInApi.FINISH,
        wish ->
            wish.equals(new SignInApi.Finish(new Ticket("a ticket"), new FactorCode("123456")))
                ? done(SampleSite.session())
                : refused(new Refusal.Invalid("code", "wrong-code", Map.of())));
    var scene = entrance(look);
    signIn(scene);
    assertThat(scene.lookup("#sign-in-password")).isNull();
    typeCode(scene, "000000");
    fits(scene, "sign-in-code");
    typeCode(scene, "123456");
    assertThat(scene.lookup("#here")).isNotNull();
  }

  private void typeCode(Scene scene, String code) {
    board.type(scene, "sign-in-code", code);
    Fx.run(() -> scene.lookup("#sign-in-code").requestFocus());
    press(scene, KeyCode.ENTER, false, false);
    board.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoSignedOutWithoutTheServerHearingItIsToldSo(Look look) {
    var scene = entrance(look);
    signIn(scene);
    board.api.on(AccessApi.SIGN_OUT, _ -> new Answer.Unreachable<>(false));
    Fx.run(board.site()::signOut);
    board.goOn();
    fits(scene, "signed-out");
    if (look.equals(Shot.LIGHT)) {
      assertThat(problemIn(scene)).startsWith("The server did not hear that you signed out.");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoseSessionEndedElsewhereReadsWhy(Look look) {
    var scene = entrance(look);
    signIn(scene);
    board.line.listeners().getFirst().changed(new LiveState.Ended("session-ended"));
    board.goOn();
    fits(scene, "session-ended");
    if (look.equals(Shot.LIGHT)) {
      assertThat(problemIn(scene)).startsWith("Your session has ended.");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoLeftTheDemoCanEnterAgain(Look look) {
    var scene = board.open(look, SampleSite.demo(board.api, board.line), SampleRooms.ALL);
    Fx.run(board.site()::signOut);
    board.goOn();
    fits(scene, "demo-left");
    Fx.run(() -> ((Button) scene.lookup("#again")).fire());
    board.goOn();
    assertThat(scene.lookup("#here")).isNotNull();
  }

  @Test
  void whatAnotherHadOpenClosesWhenTheyLeave() {
    var scene = entrance(Shot.LIGHT);
    signIn(scene);
    press(scene, KeyCode.N, true, false);
    assertThat(scene.lookup("#sample-dialog")).isNotNull();
    board.line.listeners().getFirst().changed(new LiveState.Ended("session-ended"));
    board.goOn();
    assertThat(scene.lookup("#sample-dialog")).isNull();
    assertThat(scene.lookup("#sign-in-login").isDisabled()).isFalse();
    signIn(scene);
    assertThat(scene.lookup("#sample-dialog")).isNull();
    assertThat(scene.lookup("#here").isDisabled()).isFalse();
  }

  @Test
  void anAnswerThatComesLateShowsOnNobodyElsesDesk() {
    board.api.on(SampleRooms.DEED, _ -> done(Nothing.NOTHING));
    var scene = entrance(Shot.LIGHT);
    signIn(scene);
    press(scene, KeyCode.N, true, false);
    Fx.run(() -> ((Button) scene.lookup("#sample-add")).fire());
    Fx.run(
        () -> {
          board.threads.workAway();
          board.site().signOut();
        });
    board.goOn();
    signIn(scene);
    assertThat(board.api.calls()).anyMatch(call -> call.endpoint().equals(SampleRooms.DEED.name()));
    assertThat(scene.lookup(".toast")).as("what another has done").isNull();
  }
}
