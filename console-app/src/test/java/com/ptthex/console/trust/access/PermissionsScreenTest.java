package com.ptthex.console.trust.access;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.trust.access.PermissionsModel.Asked;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rules;
import com.ptthex.shared.trust.access.RuleBearing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class PermissionsScreenTest {
  private static final Asked QUARANTINE_OF_DISPATCHERS =
      new Asked(SamplePermissions.QUARANTINE, Role.DISPATCHER);

  static Stream<Look> looks() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, Shot.LARGE);
  }

  /** The room with a server behind it that answers when it is told to. */
  private static final class Stage {
    private final ByHand threads = new ByHand();
    private final Frame frame = new Frame();
    private final FakeApi api = SamplePermissions.api();
    private final PermissionsModel model;
    private final Look look;

    Stage(Look look) {
      this.look = look;
      Confirm asking = (question, yes, no) -> frame.ask(question, yes, no);
      model =
          new PermissionsModel(
              Desks.of(
                  api,
                  threads,
                  asking,
                  PermissionsApi.PERMISSIONS_VIEW,
                  PermissionsApi.PERMISSIONS_EDIT));
    }

    Frame open(Consumer<Stage> then) {
      var ui =
          new Ui(
              look,
              Desks.CLOCK,
              List.of(PermissionsText.class, AccountsText.class, AccessText.class));
      model.reload();
      threads.run();
      frame.show(ui, new PermissionsScreen(ui, frame, model));
      threads.run();
      then.accept(this);
      threads.run();
      return frame;
    }
  }

  private static Scene take(Look look, String state, Consumer<Stage> then) {
    var scene =
        Shot.of(look).sized(1366, 768).take("permissions", state, it -> new Stage(it).open(then));
    isFitForEverybody(scene);
    return scene;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theMatrixAndWhyACellIsAsItIs(Look look) {
    var scene =
        take(
            look,
            "matrix",
            stage -> stage.model.asked().set(Optional.of(QUARANTINE_OF_DISPATCHERS)));
    assertThat(scene.lookup(".trace")).isNotNull();
    assertThat(scene.getRoot().lookupAll(".permission-cell"))
        .hasSize(SamplePermissions.matrix().lines().size() * Role.values().length);
  }

  @Test
  void allOfTheMatrixOnATallScreen() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1600, 1500)
            .take("permissions", "matrix-tall", it -> new Stage(it).open(_ -> {}));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void allThatOnePersonMayDoAndWhyNot(Look look) {
    var scene =
        take(
            look,
            "person",
            stage -> {
              stage.model.view().set(PermissionsModel.View.PERSON);
              stage.model.person().set(Optional.of(SamplePermissions.ADA.id()));
              stage.threads.run();
              stage
                  .model
                  .permission()
                  .set(Optional.of(PermissionCode.of(NumbersApi.NUMBERS_RELEASE)));
            });
    assertThat(scene.lookup("#permissions-why-unit")).isNotNull();
    assertThat(scene.lookup(".trace-fired")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theRulesBesideTheChosenOne(Look look) {
    var scene =
        take(
            look,
            "rules",
            stage -> {
              stage.model.view().set(PermissionsModel.View.RULES);
              stage.model.rules().choose(Set.of(SamplePermissions.GIVES.id()));
            });
    assertThat(scene.lookup("#rules-table")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatARuleAsksFor(Look look) {
    var scene =
        take(
            look,
            "rule-form",
            stage -> {
              stage.model.asked().set(Optional.of(QUARANTINE_OF_DISPATCHERS));
              stage.threads.run();
              stage.model.making().opener().start();
            });
    assertThat(scene.lookup("#rule-reason")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoGainsAndWhoLosesByARule(Look look) {
    var scene = take(look, "rule-impact", PermissionsScreenTest::fillIn);
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
  }

  private static void fillIn(Stage stage) {
    var making = stage.model.making();
    making.opener().start();
    making.bearing().text().set(RuleBearing.DENY.name());
    making.permission().text().set(SamplePermissions.QUARANTINE.value());
    making.role().text().set(Role.DISPATCHER.name());
    making.unit().text().set(SamplePermissions.NORTH.value().toString());
    making.reason().text().set("They are new there.");
    making.action().start();
    stage.threads.run();
  }

  @Test
  void whatIsConfirmedIsSentAsItWasFilledIn() {
    var kept = new Stage[1];
    take(
        Shot.LIGHT,
        "rule-made",
        stage -> {
          kept[0] = stage;
          fillIn(stage);
          ((Button) stage.frame.lookup("#impact-confirm")).fire();
        });
    var sent =
        kept[0].api.calls().stream()
            .filter(call -> call.endpoint().equals(PermissionsApi.ADD.name()))
            .map(call -> (AddRule) call.input())
            .toList();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().whom()).isEqualTo(new OfRole(Role.DISPATCHER));
    assertThat(sent.getFirst().bearing()).isEqualTo(RuleBearing.DENY);
    assertThat(sent.getFirst().unit()).isEqualTo(SamplePermissions.NORTH);
    assertThat(sent.getFirst().until()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thereAreNoRulesYet(Look look) {
    take(
        look,
        "no-rules",
        stage -> {
          stage.api.on(
              PermissionsApi.RULES, _ -> FakeApi.done(new Rules(List.of(), Optional.empty())));
          stage.model.view().set(PermissionsModel.View.RULES);
          stage.model.rules().reload();
        });
  }

  @Test
  void whatIsShownIsOld() {
    var scene =
        take(
            Shot.LIGHT,
            "stale",
            stage -> {
              stage.api.on(
                  PermissionsApi.MATRIX,
                  _ -> FakeApi.refused(new Refusal.Unavailable("storage-unreachable")));
              stage.model.reload();
            });
    assertThat(scene.lookup(".stale-banner")).isNotNull();
  }

  @Test
  void arrowKeysLeadFromCellToCellAndEnterAsksWhy() {
    var kept = new Stage[1];
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .scene(
                it -> {
                  kept[0] = new Stage(it);
                  return kept[0].open(_ -> {});
                });
    var grid = Fx.get(() -> scene.lookup("#permissions-grid"));
    Fx.get(
        () -> {
          press(grid, KeyCode.DOWN);
          press(grid, KeyCode.RIGHT);
          press(grid, KeyCode.RIGHT);
          press(grid, KeyCode.ENTER);
          return grid;
        });
    var asked = kept[0].model.asked().get().orElseThrow();
    assertThat(asked.permission())
        .isEqualTo(SamplePermissions.matrix().lines().get(1).permission());
    assertThat(asked.role()).isEqualTo(Role.DISPATCHER);
    assertThat(Fx.get(grid::getAccessibleText)).contains("Acknowledge alerts", "Dispatcher", "Yes");
  }

  private static void press(Node at, KeyCode code) {
    at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
