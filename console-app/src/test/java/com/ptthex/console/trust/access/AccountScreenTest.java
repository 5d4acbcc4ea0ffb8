package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Threads;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.FactorAddress;
import com.ptthex.shared.trust.access.FactorSecret;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SecondFactorApi.On;
import com.ptthex.shared.trust.access.SecondFactorApi.RecoveryCodes;
import com.ptthex.shared.trust.access.SecondFactorApi.Standing;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Proven;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Own;
import com.ptthex.shared.value.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody's own account, and proving who one is. Look at the pictures whenever they change. */
final class AccountScreenTest {
  private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  private static final Standing OFF = new Standing(Optional.empty());
  private static final Standing ON = new Standing(Optional.of(new On(Desks.NOW, 8)));

  private final ByHand threads = new ByHand();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Frame frame = Fx.get(Frame::new);
  private final FakeApi api =
      new FakeApi()
          .on(SecondFactorApi.STANDING, _ -> done(OFF))
          .on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.empty())))
          .on(FactorDutyApi.OWN, _ -> done(new Own(Demand.NONE)))
          .on(
              AccountMailApi.OWN,
              _ -> done(new AccountMailApi.Own(false, Optional.empty(), Optional.empty())))
          .on(SessionsApi.MINE, _ -> done(new SessionsApi.Rows(List.of())))
          .on(SecondFactorApi.BEGIN, _ -> done(enrolment()))
          .on(SecondFactorApi.CONFIRM, _ -> done(codes()))
          .on(PasswordApi.CHANGE, _ -> done(Nothing.NOTHING));

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private static Enrolment enrolment() {
    var address =
        "otpauth://totp/Harbour:day-shift?secret="
            + SECRET
            + "&issuer=Harbour&algorithm=SHA1&digits=6&period=30";
    return new Enrolment(
        new FactorSecret(SECRET), new FactorAddress(address), Desks.NOW.plusSeconds(900));
  }

  private static RecoveryCodes codes() {
    return new RecoveryCodes(
        IntStream.range(0, 10)
            .mapToObj(at -> new RecoveryCode("k7qx-%d2fh-mmbw-pz3a".formatted(at % 6 + 2)))
            .toList());
  }

  private Scene scene(Look look, Shot shot) {
    return shot.scene(
        it -> {
          var ui = new Ui(look, Desks.CLOCK, List.of(AccessText.class));
          frame.show(ui, Parts.column(Gap.LARGE));
          return frame;
        });
  }

  private Scene account(Look look, Shot shot) {
    var scene = scene(look, shot);
    Fx.run(
        () -> {
          var ui = new Ui(look, Desks.CLOCK, List.of(AccessText.class));
          new OwnAccount()
              .entries(ui, Desks.of(api, threads), frame, () -> {})
              .forEach(entry -> entry.open().run());
        });
    goOn(shot, scene);
    return scene;
  }

  private void goOn(Shot shot, Scene scene) {
    Fx.run(threads::run);
    shot.lookAgain(scene);
    // The dialog grows with what is in it, which is known after the first look.
    shot.lookAgain(scene);
  }

  /** Tells when there is something to be shown. */
  private Threads telling() {
    return new Threads() {
      @Override
      public void away(Runnable work) {
        threads.away(work);
      }

      @Override
      public void back(Runnable news) {
        threads.back(news);
        asked.countDown();
      }
    };
  }

  private static Shot shot(Look look) {
    return Shot.of(look).sized(1000, 1150);
  }

  private static void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
  }

  private static void type(Scene scene, String id, String words) {
    Fx.run(() -> ((TextInputControl) scene.lookup("#" + id)).setText(words));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasNoSecondFactorReadsWhatItIs(Look look) {
    var shot = shot(look);
    var scene = account(look, shot);
    shot.keep(scene, "access", "account-off");
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theSecretIsThereForCamerasEyesAndEars(Look look) {
    var shot = shot(look);
    var scene = account(look, shot);
    press(scene, "access-second-factor-begin");
    goOn(shot, scene);
    shot.keep(scene, "access", "account-enrolling");
    assertThat(Fx.get(() -> scene.lookup(".qr").getAccessibleText()))
        .contains("JBSW Y3DP EHPK 3PXP");
    assertThat(Fx.get(() -> scene.lookup(".qr").getEffectiveNodeOrientation()))
        .as("a mirrored one is read by few cameras")
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void recoveryCodesAreShownOnceAndGoneOnceTheyAreKept(Look look) {
    var shot = shot(look);
    var scene = account(look, shot);
    press(scene, "access-second-factor-begin");
    goOn(shot, scene);
    type(scene, "confirm-code", "123456");
    press(scene, "access-second-factor-confirm");
    goOn(shot, scene);
    shot.keep(scene, "access", "account-codes");
    assertThat(scene.lookup("#recovery-codes")).isNotNull();
    api.on(SecondFactorApi.STANDING, _ -> done(ON));
    press(scene, "codes-kept");
    goOn(shot, scene);
    assertThat(scene.lookup("#recovery-codes")).isNull();
    shot.keep(scene, "access", "account-on");
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTheServerFindsWrongWithAPasswordLandsOnItsField(Look look) {
    api.on(
        PasswordApi.CHANGE,
        _ -> refused(new Refusal.Invalid("wanted", "password-too-common", Map.of())));
    var shot = shot(look);
    var scene = account(look, shot);
    type(scene, "password-current", "what it is now");
    type(scene, "password-wanted", "Sunshine2024!!");
    type(scene, "password-again", "Sunshine2024!!");
    press(scene, "access-change-password");
    goOn(shot, scene);
    shot.keep(scene, "access", "account-password-refused");
    assertThat(scene.getRoot().lookupAll(".field-fault")).hasSize(1);
    isFitForEverybody(scene);
  }

  @Test
  void theNewPasswordIsTypedTwiceAlike() {
    var shot = shot(Shot.LIGHT);
    var scene = account(Shot.LIGHT, shot);
    type(scene, "password-current", "what it is now");
    type(scene, "password-wanted", "seven swans a swimming");
    type(scene, "password-again", "seven swans a swimmin");
    assertThat(disabled(scene)).isTrue();
    type(scene, "password-again", "seven swans a swimming");
    assertThat(disabled(scene)).isFalse();
    type(scene, "password-wanted", "six geese a laying, two");
    assertThat(disabled(scene)).isTrue();
  }

  private static boolean disabled(Scene scene) {
    return Fx.get(() -> scene.lookup("#access-change-password").isDisabled());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasNoSecondFactorProvesWithThePasswordWhichADemoTells(Look look) throws Exception {
    proves(look, OFF, Optional.of("take a look around"), "prove-by-password");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasASecondFactorProvesWithItsCode(Look look) throws Exception {
    proves(look, ON, Optional.empty(), "prove-by-code");
  }

  private void proves(Look look, Standing standing, Optional<String> known, String picture)
      throws Exception {
    var proof = new Proof("a proof");
    api.on(SecondFactorApi.STANDING, _ -> done(standing));
    api.on(StepUpApi.PROVE, _ -> done(new Proven(proof, Desks.NOW.plusSeconds(300))));
    var shot = Shot.of(look).sized(1000, 600);
    var scene = scene(look, shot);
    var prover =
        new OwnAccount()
            .prover(
                () -> new Ui(look, Desks.CLOCK, List.of(AccessText.class)),
                Desks.of(api, telling()),
                frame,
                known);
    var given = CompletableFuture.supplyAsync(() -> prover.prove(SecondFactorApi.BEGIN));
    asked.await();
    goOn(shot, scene);
    shot.keep(scene, "access", picture);
    var field = standing.equals(ON) ? "prove-code" : "prove-password";
    type(scene, field, standing.equals(ON) ? "123456" : "take a look around");
    press(scene, "access-step-up");
    goOn(shot, scene);
    assertThat(given.get()).contains(proof);
    assertThat(scene.lookup("#" + field)).isNull();
  }

  @Test
  void whoWouldRatherNotProvesNothing() throws Exception {
    var shot = Shot.of(Shot.LIGHT).sized(1000, 600);
    var scene = scene(Shot.LIGHT, shot);
    var prover =
        new OwnAccount()
            .prover(
                () -> new Ui(Shot.LIGHT, Desks.CLOCK, List.of(AccessText.class)),
                Desks.of(api, telling()),
                frame,
                Optional.empty());
    var given = CompletableFuture.supplyAsync(() -> prover.prove(SecondFactorApi.BEGIN));
    asked.await();
    goOn(shot, scene);
    press(scene, "form-cancel");
    assertThat(given.get()).isEmpty();
  }
}
