package com.ptthex.console.trust.lan;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.FakeApi.refused;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.LaterByHand;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccessText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.lan.EnrolmentCode;
import com.ptthex.shared.trust.lan.EnrolmentId;
import com.ptthex.shared.trust.lan.EnrolmentState;
import com.ptthex.shared.trust.lan.LanApi;
import com.ptthex.shared.trust.lan.LanApi.Made;
import com.ptthex.shared.trust.lan.LanApi.Row;
import com.ptthex.shared.trust.lan.LanApi.Standing;
import com.ptthex.shared.trust.lan.SiteAddress;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The room of the network, as somebody sees and uses it. Look at the pictures. */
final class LanScreenTest {
  private static final Permission[] ADMIN = {LanApi.LAN_VIEW, LanApi.LAN_ENROL};
  private static final UnitId UNIT = new UnitId(new UUID(1, 1));
  private static final EnrolmentCode CODE = new EnrolmentCode("7K2MV9QXH4ZT0RBWE8CJN3PD");

  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();
  private final Frame frame = Fx.get(Frame::new);
  private Optional<Shot> shot = Optional.empty();

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  private static Row row(int at, EnrolmentState state, int used) {
    var made = Desks.NOW.minus(Duration.ofHours(3L * at));
    return new Row(
        new EnrolmentId(new UUID(7, at)),
        UNIT,
        new Label("Shift lead"),
        made,
        made.plus(Duration.ofDays(1)),
        state,
        used,
        used == 0 ? Optional.empty() : Optional.of(made.plusSeconds(600)));
  }

  private static Standing served() {
    return new Standing(
        List.of(new SiteAddress("192.0.2.7"), new SiteAddress("console.example.org")),
        Optional.of(Desks.NOW.plus(Duration.ofDays(21))),
        List.of(
            row(1, EnrolmentState.OPEN, 2),
            row(2, EnrolmentState.WITHDRAWN, 0),
            row(30, EnrolmentState.EXPIRED, 1)));
  }

  private static Standing alone() {
    return new Standing(List.of(), Optional.empty(), List.of());
  }

  private Scene open(Look look, Standing standing, Permission... may) {
    api.on(LanApi.STANDING, _ -> done(standing));
    var taken = Shot.of(look).sized(1366, 768);
    shot = Optional.of(taken);
    return taken.scene(
        it -> {
          var model = new LanModel(Desks.of(api, threads, new LaterByHand(), Desks.AGREES, may));
          var ui = new Ui(it, Desks.CLOCK, List.of(LanText.class, AccessText.class));
          model.reload();
          threads.run();
          frame.show(ui, new LanScreen(ui, frame, model));
          return frame;
        });
  }

  private void press(Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.orElseThrow().lookAgain(scene);
  }

  private void fits(Scene scene, String state) {
    shot.orElseThrow().keep(scene, "lan", state);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whereTheSiteIsReachedAndWhoJoinedIsSeen(Look look) {
    fits(open(look, served(), ADMIN), "served");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aServerOnItsOwnMachineSaysWhatToDoToBeReached(Look look) {
    var scene = open(look, alone(), ADMIN);
    assertThat(scene.lookup("#lan-codes-make").isDisabled()).isTrue();
    fits(scene, "alone");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aCodeIsShownWithItsAddressToBeReadCopiedOrScanned(Look look) {
    api.on(
        LanApi.MAKE,
        _ -> done(new Made(row(0, EnrolmentState.OPEN, 0), CODE, served().addresses())));
    var scene = open(look, served(), ADMIN);
    press(scene, "lan-codes-make");
    assertThat(((TextField) scene.lookup("#lan-code-value")).getText()).isEqualTo(CODE.grouped());
    assertThat(((TextField) scene.lookup("#lan-code-address")).getText())
        .isEqualTo("https://192.0.2.7:7443");
    fits(scene, "code");
    press(scene, "lan-code-done");
    assertThat(scene.lookup("#lan-code-value")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aCodeIsWithdrawn(Look look) {
    api.on(LanApi.WITHDRAW, _ -> done(row(1, EnrolmentState.WITHDRAWN, 2)));
    var scene = open(look, served(), ADMIN);
    press(scene, "lan-codes-withdraw-open");
    Fx.run(
        () ->
            ((ComboBox<?>) scene.lookup("#withdraw-code-code")).getSelectionModel().selectFirst());
    shot.orElseThrow().lookAgain(scene);
    fits(scene, "withdraw");
    press(scene, "lan-codes-withdraw");
    assertThat(api.calls())
        .extracting(FakeApi.Call::input)
        .contains(new LanApi.Which(new EnrolmentId(new UUID(7, 1))));
  }

  @Test
  void whoMayOnlyLookMakesNoCodeAndIsToldWhoDoes() {
    var scene = open(Shot.LIGHT, served(), LanApi.LAN_VIEW);
    assertThat(scene.lookup("#lan-codes-make").isDisabled()).isTrue();
    assertThat(scene.lookup("#lan-codes-withdraw-open").isDisabled()).isTrue();
  }

  @Test
  void aRefusalIsToldInWords() {
    api.on(LanApi.MAKE, _ -> refused(new Refusal.Conflict("not-on-the-network")));
    var scene = open(Shot.LIGHT, served(), ADMIN);
    press(scene, "lan-codes-make");
    assertThat(scene.lookup(".problem-note").isVisible()).isTrue();
  }
}
