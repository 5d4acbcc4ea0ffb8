package com.ptthex.console.messaging.assignments;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.assignments.AssignmentsApi;
import com.ptthex.shared.messaging.people.PeopleApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class AssignmentsScreenTest {

  static Stream<Look> looks() {
    return AssignmentsStage.looks();
  }

  private static void press(Scene scene, String id) {
    Fx.run(() -> ((ButtonBase) scene.lookup("#" + id)).fire());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoLooksAfterWhomAndTheLiveWindowBesideIt(Look look) {
    var scene = AssignmentsStage.take(look, "list", stage -> stage.choose(SampleAssignments.LIVE));
    assertThat(scene.lookup("#window-sitter")).isNotNull();
    assertThat(scene.lookup("#window-client")).isNotNull();
    assertThat(scene.lookup("#assignments-cancel-open").isDisabled()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyOneWasCancelled(Look look) {
    var scene =
        AssignmentsStage.take(
            look, "cancelled", stage -> stage.choose(SampleAssignments.CALLED_OFF));
    assertThat(scene.lookup("#assignments-cancel-open").isDisabled()).isTrue();
    assertThat(Fx.get(() -> scene.getRoot().lookupAll("#window-more .facts"))).hasSize(2);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void moreOfOneCouldNotBeLoaded(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "detail-failed",
            stage -> {
              var busy = new Refusal.Unavailable("too-busy");
              stage.api().on(AssignmentsApi.DETAIL, _ -> FakeApi.refused(busy));
              stage.choose(SampleAssignments.LIVE);
            });
    assertThat(scene.lookup("#window-sitter")).isNotNull();
    assertThat(scene.lookup("#window-more .failed-line")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsFilledInForAnotherWindow(Look look) {
    var scene = AssignmentsStage.take(look, "form", AssignmentsStage::form);
    for (var field : List.of("sitter", "client", "startsAt", "endsAt")) {
      assertThat(scene.lookup("#window-" + field)).as(field).isNotNull();
    }
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsWrongStandsAtItsField(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "form-wrong",
            stage -> {
              var entering = stage.fillIn().model().entering();
              entering.startsAt().text().set("tomorrow");
              entering.startsAt().leave();
              entering.endsAt().text().set("");
              entering.endsAt().leave();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".field-fault"))).hasSize(2);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyAWindowWasNotEntered(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "form-refused",
            stage -> {
              var live = SampleAssignments.LIVE;
              var overlaps =
                  new Refusal.Conflict(
                      "window-overlaps",
                      Map.of("startsAt", live.startsAt() + "", "endsAt", live.endsAt() + ""));
              stage.api().on(AssignmentsApi.CREATE, _ -> FakeApi.refused(overlaps));
              stage.fillIn().model().entering().action().start();
            });
    assertThat(scene.getRoot().lookupAll("#problem")).anyMatch(note -> note.isVisible());
    assertThat(Fx.get(() -> isInSight(scene.lookup(".dialog-scroll #problem")))).isTrue();
    isFitForEverybody(scene);
  }

  private static boolean isInSight(Node part) {
    var seen = part.getScene().lookup(".dialog-scroll");
    var room = seen.localToScene(seen.getLayoutBounds());
    return room.contains(part.localToScene(part.getLayoutBounds()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneIsCancelledForAReason(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "cancel-form",
            stage ->
                stage.choose(SampleAssignments.LIVE).model().cancelling().deed().opener().start());
    assertThat(scene.lookup("#cancel-window-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatComesOfCancellingIsToldBefore(Look look) {
    var scene =
        AssignmentsStage.take(
            look, "cancel-preview", stage -> stage.choose(SampleAssignments.LIVE).cancelling());
    assertThat(scene.lookup("#impact-confirm").getStyleClass()).contains("danger-solid");
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".effect"))).hasSize(3);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingIsEnteredYet(Look look) {
    var scene = AssignmentsStage.take(look, "empty", List.of(), _ -> {}, SampleAssignments.ALL);
    assertThat(scene.lookup(".notice-empty #assignments-create-open")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noneIsInTheStateThatIsWanted(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "none-found",
            List.of(SampleAssignments.OVER),
            stage -> stage.model().filter().states().set(Set.of("LIVE")),
            SampleAssignments.ALL);
    assertThat(scene.lookup("#assignments-show-all")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "stale",
            stage -> {
              stage.choose(SampleAssignments.LIVE);
              refuse(stage, new Refusal.Unavailable("storage-unreachable"));
              stage.model().reload();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".stale-banner"))).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "denied",
            stage -> {
              refuse(stage, new Refusal.Denied("permission-missing", Map.of()));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListCouldNotBeLoaded(Look look) {
    var scene =
        AssignmentsStage.take(
            look,
            "failed",
            stage -> {
              refuse(stage, new Refusal.Unavailable("too-busy"));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-failed")).isNotNull();
    isFitForEverybody(scene);
  }

  private static void refuse(AssignmentsStage stage, Refusal refusal) {
    stage.api().on(AssignmentsApi.LIST, _ -> FakeApi.refused(refusal));
  }

  @Test
  void bothLeadToTheirProfiles() {
    var open = new ArrayList<AssignmentsStage>();
    var scene =
        AssignmentsStage.take(
            Shot.LIGHT, "leads-on", stage -> open.add(stage.choose(SampleAssignments.LIVE)));
    press(scene, "window-sitter");
    press(scene, "window-client");
    assertThat(open.getFirst().went())
        .containsExactly(
            new Place.People(Optional.of(SampleAssignments.SITTER.id().value())),
            new Place.People(Optional.of(SampleAssignments.CLIENT.id().value())));
  }

  @Test
  void whoMayOnlyLookEntersAndCancelsNothingAndIsLedToNobody() {
    var open = new ArrayList<AssignmentsStage>();
    var scene =
        AssignmentsStage.take(
            Shot.LIGHT,
            "looking-only",
            SampleAssignments.all(),
            stage -> open.add(stage.choose(SampleAssignments.LIVE)),
            AssignmentsApi.ASSIGNMENTS_VIEW);
    for (var id : List.of("assignments-create-open", "assignments-cancel-open")) {
      assertThat(scene.lookup("#" + id).isDisabled()).as(id).isTrue();
    }
    assertThat(scene.lookup("#window-sitter")).isNull();
    assertThat(open.getFirst().api().calls())
        .extracting(FakeApi.Call::endpoint)
        .doesNotContain(PeopleApi.LIST.name(), PeopleApi.DETAIL.name());
    isFitForEverybody(scene);
  }
}
