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
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.DeviceKind;
import com.ptthex.shared.trust.access.DevicePlatform;
import com.ptthex.shared.trust.access.MaskedAddress;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SecondFactorApi.Standing;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import com.ptthex.shared.trust.access.SessionsApi.Row;
import com.ptthex.shared.trust.access.SessionsApi.Rows;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Demand;
import com.ptthex.shared.trust.duty.FactorDutyApi.Own;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where somebody is in, in their own account. */
final class OwnSessionsTest {
  private static final Row HERE =
      session(1, DeviceKind.CONSOLE, DevicePlatform.LINUX, MaskedAddress.HERE, true);
  private static final Row PHONE =
      session(2, DeviceKind.BROWSER, DevicePlatform.ANDROID, new MaskedAddress("192.0.2.x"), false);
  private static final Row LEFT_OPEN =
      session(
          3, DeviceKind.CONSOLE, DevicePlatform.WINDOWS, new MaskedAddress("198.51.100.x"), false);

  private final ByHand threads = new ByHand();
  private final FakeApi api =
      new FakeApi()
          .on(SecondFactorApi.STANDING, _ -> done(new Standing(Optional.empty())))
          .on(PinApi.STANDING, _ -> done(new PinApi.Standing(Optional.empty())))
          .on(FactorDutyApi.OWN, _ -> done(new Own(Demand.NONE)))
          .on(
              AccountMailApi.OWN,
              _ -> done(new AccountMailApi.Own(false, Optional.empty(), Optional.empty())))
          .on(SessionsApi.MINE, _ -> done(new Rows(List.of(HERE, PHONE, LEFT_OPEN))))
          .on(SessionsApi.END, _ -> done(new Ended(1)))
          .on(SessionsApi.END_OTHERS, _ -> done(new Ended(2)));

  private static Row session(
      int at, DeviceKind device, DevicePlatform platform, MaskedAddress from, boolean current) {
    return new Row(
        new SessionId(new UUID(5, at)),
        Desks.NOW.minusSeconds(7_000L * at),
        Desks.NOW.minusSeconds(60L * at),
        Desks.NOW.plusSeconds(70_000),
        device,
        platform,
        from,
        current);
  }

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private OwnSessions model() {
    var model = new OwnSessions(Desks.of(api, threads));
    threads.run();
    return model;
  }

  @Test
  void oneIsEndedByItsOwnIdAndAllOthersTogether() {
    var model = model();
    model.ending(PHONE).start();
    threads.run();
    assertThat(api.calls().getLast().input()).isEqualTo(new SessionsApi.Which(PHONE.id()));
    model.endOthers().start();
    threads.run();
    assertThat(api.calls().getLast().endpoint()).isEqualTo(SessionsApi.END_OTHERS.name());
  }

  @Test
  void whoIsInNowhereElseReadsThatInsteadOfEndingAnything() {
    api.on(SessionsApi.MINE, _ -> done(new Rows(List.of(HERE))));
    assertThat(model().endOthers().hindrance().get()).contains(AccessText.NO_OTHERS);
  }

  @Test
  void oneThatIsGoneAlreadyIsToldAsTheServerTellsIt() {
    api.on(SessionsApi.END, _ -> refused(new Refusal.NotFound("session-not-found")));
    var ending = model().ending(PHONE);
    ending.start();
    threads.run();
    assertThat(ending.state().get()).isInstanceOf(Action.State.Failed.class);
  }

  private Scene account(Look look, Shot shot) {
    var frame = Fx.get(Frame::new);
    var scene =
        shot.scene(
            it -> {
              var ui = new Ui(it, Desks.CLOCK, List.of(AccessText.class, AccountsText.class));
              frame.show(ui, Parts.column(Gap.LARGE));
              return frame;
            });
    Fx.run(
        () -> {
          var ui = new Ui(look, Desks.CLOCK, List.of(AccessText.class, AccountsText.class));
          new OwnAccount()
              .entries(ui, Desks.of(api, threads), frame, () -> {})
              .forEach(entry -> entry.open().run());
          threads.run();
        });
    shot.lookAgain(scene);
    shot.lookAgain(scene);
    Fx.run(() -> ((ScrollPane) scene.lookup(".dialog-scroll")).setVvalue(1));
    shot.lookAgain(scene);
    return scene;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachDeviceStandsThereWithItsTimesAndThisOneIsMarked(Look look) {
    var shot = Shot.of(look).sized(1000, 1150);
    var scene = account(look, shot);
    shot.keep(scene, "access", "account-sessions");
    assertThat(scene.getRoot().lookupAll("#access-sessions-end")).hasSize(2);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsAloneCannotEndOthers(Look look) {
    api.on(SessionsApi.MINE, _ -> done(new Rows(List.of(HERE))));
    var shot = Shot.of(look).sized(1000, 1150);
    var scene = account(look, shot);
    shot.keep(scene, "access", "account-sessions-alone");
    isFitForEverybody(scene);
  }
}
