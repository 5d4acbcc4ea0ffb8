package com.ptthex.console.trust.duty;

import static com.ptthex.console.testing.FakeApi.done;
import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.AccountsText;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.AccessApi.Me;
import com.ptthex.shared.trust.duty.FactorDutyApi;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duties;
import com.ptthex.shared.trust.duty.FactorDutyApi.Duty;
import com.ptthex.shared.trust.duty.FactorDutyApi.Reasoned;
import com.ptthex.shared.trust.duty.FactorDutyApi.Row;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who must have a second factor, as somebody sees and changes it. Look at the pictures. */
final class DutyScreenTest {
  private static final Impact IMPACT =
      Impact.of(
              List.of(
                  new Effect("duty-begins", Map.of("role", "dispatcher")),
                  new Effect("duty-met-by", Map.of("count", "5")),
                  new Effect("must-enrol", Map.of("count", "2"))),
              List.of(
                  Touched.of("account", new AccountId(new UUID(4, 1)), "Night dispatcher"),
                  Touched.of("account", new AccountId(new UUID(4, 2)), "Relief dispatcher")),
              Impact.Undo.POSSIBLE)
          .withToken("seen");

  private final ByHand threads = new ByHand();
  private final Frame frame = Fx.get(Frame::new);
  private final FakeApi api =
      new FakeApi()
          .on(FactorDutyApi.ALL, _ -> done(duties(duty())))
          .on(FactorDutyApi.REQUIRE.preview(), _ -> done(IMPACT))
          .on(FactorDutyApi.REQUIRE, _ -> done(row(Role.DISPATCHER, duty(), 7, 2)));

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC);
  }

  private static Optional<Duty> duty() {
    return Optional.of(
        new Duty(
            Desks.NOW.minusSeconds(900_000),
            new Label("Owner of the site"),
            new Note("Wanted by the insurer.")));
  }

  private static Duties duties(Optional<Duty> ofOwners) {
    return new Duties(
        List.of(
            row(Role.OWNER, ofOwners, 2, 0),
            row(Role.CUSTOMER_ADMIN, ofOwners, 3, 1),
            row(Role.DISPATCHER, Optional.empty(), 7, 2),
            row(Role.SUPPORT, Optional.empty(), 1, 1),
            row(Role.CLUSTER_OPERATOR, Optional.empty(), 0, 0),
            row(Role.SITTER, Optional.empty(), 40, 40)));
  }

  private static Row row(Role role, Optional<Duty> duty, int people, int without) {
    return new Row(role, duty, people, without);
  }

  private Scene open(Shot shot, Role as) {
    api.on(
        AccessApi.ME,
        _ ->
            done(
                new Me(
                    new AccountId(new UUID(4, 9)),
                    new Label("Somebody"),
                    as,
                    new UnitId(new UUID(7, 1)),
                    List.of())));
    return shot.scene(
        it -> {
          var ui = new Ui(it, Desks.CLOCK, List.of(DutyText.class, AccountsText.class));
          var model =
              new DutyModel(Desks.of(api, threads, frame, FactorDutyApi.ACCESS_FACTOR_DUTY));
          model.duties().reload();
          threads.run();
          frame.show(ui, new DutyScreen(ui, frame, model));
          return frame;
        });
  }

  private void press(Shot shot, Scene scene, String id) {
    Fx.run(() -> ((Button) scene.lookup("#" + id)).fire());
    Fx.run(threads::run);
    shot.lookAgain(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachRoleStandsThereWithWhoHasNone(Look look) {
    var shot = Shot.of(look).sized(1366, 900);
    var scene = open(shot, Role.OWNER);
    shot.keep(scene, "duty", "roles");
    assertThat(scene.lookup("#duty-hint")).isNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNewSiteIsToldWhereToBegin(Look look) {
    api.on(FactorDutyApi.ALL, _ -> done(duties(Optional.empty())));
    var shot = Shot.of(look).sized(1366, 900);
    var scene = open(shot, Role.OWNER);
    shot.keep(scene, "duty", "none");
    assertThat(scene.lookup("#duty-hint")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoIsAffectedIsSeenBeforeItHolds(Look look) {
    var shot = Shot.of(look).sized(1366, 900);
    var scene = open(shot, Role.OWNER);
    press(shot, scene, "duty-dispatcher .button");
    Fx.run(() -> ((TextInputControl) scene.lookup("#duty-reason")).setText("Wanted by all."));
    press(shot, scene, "duty-require");
    shot.keep(scene, "duty", "impact");
    isFitForEverybody(scene);
    press(shot, scene, "impact-confirm");
    assertThat(api.calls())
        .filteredOn(call -> call.endpoint().equals(FactorDutyApi.REQUIRE.name()))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.input())
                    .isEqualTo(new Reasoned(Role.DISPATCHER, new Note("Wanted by all."))));
  }

  @Test
  void anAdministratorIsToldWhoDecidesAboveThem() {
    var shot = Shot.of(Shot.LIGHT).sized(1366, 900);
    var scene = open(shot, Role.CUSTOMER_ADMIN);
    shot.keep(scene, "duty", "by-admin");
    assertThat(Fx.get(() -> scene.lookup("#duty-owner .button").isDisabled())).isTrue();
    assertThat(Fx.get(() -> scene.lookup("#duty-dispatcher .button").isDisabled())).isFalse();
  }
}
