package com.ptthex.console.shell;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.InvitationsApi;
import com.ptthex.shared.trust.access.InvitationsApi.Accept;
import com.ptthex.shared.trust.access.InvitationsApi.Joined;
import com.ptthex.shared.trust.access.Login;
import com.ptthex.shared.trust.access.OwnerApi;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coming in by a code. Look at the pictures. */
final class CodeEntryTest {
  private static final String CODE = "7k2m v9qx h4zt 0rbw e8cj n3pd ysga";

  private final OpenBoard board = new OpenBoard();

  static Stream<Look> looks() {
    return OpenBoard.looks();
  }

  private Scene opened(Look look, String way) {
    var scene = board.open(look, SampleSite.serving(board.line), SampleRooms.ALL);
    press(scene, way);
    return scene;
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    board.goOn();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoWasInvitedSaysByWhichNameTheySignIn(Look look) {
    var scene = opened(look, "code-entry-invited");
    assertThat(scene.lookup("#join-login")).isNotNull();
    isFitForEverybody(board.keep(scene, "code-invited"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasForgottenTheirPasswordSaysANewOne(Look look) {
    var scene = opened(look, "code-entry-forgotten");
    assertThat(scene.lookup("#reset-code")).isNotNull();
    assertThat(scene.lookup("#join-login")).isNull();
    isFitForEverybody(board.keep(scene, "code-forgotten"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteSendsMailACodeIsAskedForByName(Look look) {
    board.api.on(OwnerApi.ENTRANCE, _ -> done(new OwnerApi.Entrance(false, true)));
    board.api.on(PasswordResetApi.ASK, _ -> done(Nothing.NOTHING));
    var scene = opened(look, "code-entry-forgotten");
    isFitForEverybody(board.keep(scene, "code-by-mail"));
    board.type(scene, "ask-reset-login", "day shift");
    press(scene, "access-password-reset-ask");
    assertThat(board.api.calls())
        .extracting(FakeApi.Call::input)
        .contains(new PasswordResetApi.Ask(new Login("day shift")));
    assertThat(((VBox) scene.lookup("#reset-asked")).getChildren()).hasSize(1);
    isFitForEverybody(board.keep(scene, "code-asked"));
  }

  @Test
  void whereItSendsNoneItIsToldWhoGivesCodes() {
    var scene = opened(Shot.LIGHT, "code-entry-forgotten");
    assertThat(scene.lookup("#ask-reset-login")).isNull();
    assertThat(scene.lookup("#reset-code")).isNotNull();
  }

  @Test
  void whoHasMadeTheirAccountIsIn() {
    board.api.on(
        InvitationsApi.ACCEPT,
        asked ->
            done(
                new Joined(
                    new AccountId(new UUID(3, 1)),
                    asked.login(),
                    new Label("Newcomer"),
                    Role.DISPATCHER)));
    var scene = opened(Shot.LIGHT, "code-entry-invited");
    board.type(scene, "join-code", CODE);
    board.type(scene, "join-login", "newcomer");
    board.type(scene, "join-password", "long enough for this");
    press(scene, "access-invitations-accept");
    assertThat(board.api.calls())
        .filteredOn(call -> call.input() instanceof Accept)
        .singleElement()
        .satisfies(
            call ->
                assertThat(((Accept) call.input()).code().grouped())
                    .isEqualTo("7K2M-V9QX-H4ZT-0RBW-E8CJ-N3PD-YSGA"));
    assertThat(board.api.calls())
        .extracting(FakeApi.Call::endpoint)
        .contains(SignInApi.BEGIN.name());
    assertThat(scene.lookup("#sign-in-card")).isNull();
  }

  @Test
  void aNewPasswordIsSetAndSaidSo() {
    board.api.on(PasswordResetApi.REDEEM, _ -> done(Nothing.NOTHING));
    var scene = opened(Shot.LIGHT, "code-entry-forgotten");
    board.type(scene, "reset-code", CODE);
    board.type(scene, "reset-password", "long enough for this");
    press(scene, "access-password-reset-redeem");
    assertThat(scene.lookup("#reset-code")).isNull();
    assertThat(scene.lookup("#sign-in-card")).isNotNull();
    isFitForEverybody(board.keep(scene, "code-password-set"));
  }

  @Test
  void aCodeThatIsWorthNothingIsToldWhereItWasTyped() {
    board.api.on(InvitationsApi.ACCEPT, _ -> refused(new Refusal.NotFound("code-not-valid")));
    var scene = opened(Shot.LIGHT, "code-entry-invited");
    board.type(scene, "join-code", CODE);
    board.type(scene, "join-login", "newcomer");
    board.type(scene, "join-password", "long enough for this");
    press(scene, "access-invitations-accept");
    assertThat(scene.getRoot().lookupAll(".problem-note")).anyMatch(note -> note.isVisible());
    assertThat(scene.lookup("#join-code")).isNotNull();
  }
}
