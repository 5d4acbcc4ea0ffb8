package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.FactorAddress;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.FactorSecret;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.RecoveryCode;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Enrolment;
import com.ptthex.shared.trust.access.SecondFactorApi.RecoveryCodes;
import com.ptthex.shared.trust.access.SecondFactorApi.Standing;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Own;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is to turn on a second factor finds their account open when they sit down. */
final class WantedFactorTest {
  private final ByHand threads = new ByHand();
  private final Frame frame = Fx.get(Frame::new);
  private final AtomicInteger anew = new AtomicInteger();
  private final FakeApi api =
      new FakeApi()
          .on(SecondFactorApi.STANDING, _ -> done(new Standing(Optional.empty())))
          .on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.empty())))
          .on(
              AccountMailApi.OWN,
              _ -> done(new AccountMailApi.Own(false, Optional.empty(), Optional.empty())))
          .on(SessionsApi.MINE, _ -> done(new SessionsApi.Rows(List.of())));

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private Scene arrive(Look look, Shot shot, Demand demand) {
    api.on(FactorDutyApi.OWN, _ -> done(new Own(demand)));
    var scene =
        shot.scene(
            it -> {
              frame.show(ui(it), Parts.column(Gap.LARGE));
              return frame;
            });
    Fx.run(
        () -> {
          new OwnAccount()
              .arrive(() -> ui(look), Desks.of(api, threads), frame, () -> anew.incrementAndGet());
          threads.run();
        });
    shot.lookAgain(scene);
    shot.lookAgain(scene);
    return scene;
  }

  private static Ui ui(Look look) {
    return new Ui(look, Desks.CLOCK, List.of(AccessText.class, AccountsText.class));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoMustHaveOneSeesNothingElse(Look look) {
    var shot = Shot.of(look).sized(1000, 700);
    var scene = arrive(look, shot, Demand.OWED);
    shot.keep(scene, "access", "account-owed");
    assertThat(Fx.get(() -> scene.lookup("#own-sessions").getParent().isVisible())).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoseOneWasClearedIsAskedForAnother(Look look) {
    var shot = Shot.of(look).sized(1000, 1150);
    var scene = arrive(look, shot, Demand.ASKED);
    shot.keep(scene, "access", "account-asked");
    assertThat(Fx.get(() -> scene.lookup("#own-sessions").getParent().isVisible())).isTrue();
    isFitForEverybody(scene);
  }

  @Test
  void whoHasNothingToDoIsLeftInPeace() {
    var shot = Shot.of(Shot.LIGHT).sized(1000, 700);
    assertThat(arrive(Shot.LIGHT, shot, Demand.NONE).lookup("#account")).isNull();
  }

  @Test
  void onceTheCodesAreKeptAllRoomsAskAnewForWhoWasShutOut() {
    enrols(Demand.OWED);
    assertThat(anew).hasValue(1);
  }

  @Test
  void whoWasNotShutOutGoesOnWhereTheyAre() {
    enrols(Demand.NONE);
    assertThat(anew).hasValue(0);
  }

  private void enrols(Demand demand) {
    api.on(FactorDutyApi.OWN, _ -> done(new Own(demand)))
        .on(
            SecondFactorApi.BEGIN,
            _ ->
                done(
                    new Enrolment(
                        new FactorSecret("JBSWY3DPEHPK3PXP"),
                        new FactorAddress("otpauth://totp/Site:somebody?secret=JBSWY3DPEHPK3PXP"),
                        Desks.NOW.plusSeconds(900))))
        .on(
            SecondFactorApi.CONFIRM,
            _ -> done(new RecoveryCodes(List.of(new RecoveryCode("k7qx-2fh7-mmbw-pz3a")))));
    var model = new AccountModel(Desks.of(api, threads), () -> anew.incrementAndGet());
    threads.run();
    model.begin().start();
    threads.run();
    model.code().text().set(new FactorCode("123456").value());
    model.confirm().start();
    threads.run();
    model.kept();
  }
}
