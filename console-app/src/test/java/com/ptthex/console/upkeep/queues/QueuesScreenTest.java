package com.ptthex.console.upkeep.queues;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueuesApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class QueuesScreenTest {

  static Stream<Look> looks() {
    return QueuesStage.looks();
  }

  private static List<Node> all(Scene scene, String id) {
    return Fx.get(
        () ->
            Parts.all(scene.getRoot())
                .filter(node -> id.equals(node.getId()))
                .filter(Node::isVisible)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWaitsBesideWhatIsGivenUp(Look look) {
    var scene = QueuesStage.take(look, "list", stage -> stage.choose(SampleQueues.LETTERS));
    assertThat(all(scene, "queues-replay")).hasSize(2);
    assertThat(scene.lookup("#queues-resume").isDisabled()).isTrue();
    assertThat(scene.lookup("#queues-replay-dead").isDisabled()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void onlyWhatIsGivenUp(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "given-up",
            stage -> {
              var model = stage.choose(SampleQueues.LETTERS).model();
              model.jobs(SampleQueues.LETTERS.name()).states().set(Set.of(IntentState.DEAD.name()));
            });
    assertThat(all(scene, "queues-replay")).hasSize(2);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoPausedItAndWhy(Look look) {
    var scene = QueuesStage.take(look, "paused", stage -> stage.choose(SampleQueues.ORDERS));
    assertThat(scene.lookup("#queues-pause-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#queues-resume").isDisabled()).isFalse();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aQueueThatNobodyHasNamedIsToldAsSuch(Look look) {
    var scene = QueuesStage.take(look, "unnamed", stage -> stage.choose(SampleQueues.UNKNOWN));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aQueueIsPausedForAReason(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "pause-form",
            stage ->
                stage.choose(SampleQueues.NUMBERS).model().holdingBack().deed().opener().start());
    assertThat(scene.lookup("#hold-back-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTryingAllAgainDoes(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "replay-impact",
            stage -> stage.choose(SampleQueues.LETTERS).model().replayingDead().start());
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whyOneIsNotTriedAgainStandsBesideIt(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "refused",
            stage -> {
              var changed = new Refusal.Conflict("intent-changed-meanwhile");
              stage.api().on(QueuesApi.REPLAY, _ -> FakeApi.refused(changed));
              var jobs =
                  stage.choose(SampleQueues.LETTERS).model().jobs(SampleQueues.LETTERS.name());
              jobs.states().set(Set.of(IntentState.DEAD.name()));
              jobs.replaying(SampleQueues.jobs().get(2)).start();
            });
    assertThat(all(scene, "problem")).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noQueue(Look look) {
    var scene = QueuesStage.take(look, "empty", List.of(), _ -> {}, SampleQueues.ALL);
    assertThat(scene.lookup(".notice-empty")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "stale",
            stage -> {
              stage.choose(SampleQueues.LETTERS);
              var away = new Refusal.Unavailable("storage-unreachable");
              stage.api().on(QueuesApi.LIST, _ -> FakeApi.refused(away));
              stage.model().reload();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".stale-banner"))).hasSize(1);
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theQueuesAreNotOpenToSomebody(Look look) {
    var scene =
        QueuesStage.take(
            look,
            "denied",
            stage -> {
              var denied = new Refusal.Denied("permission-missing", Map.of());
              stage.api().on(QueuesApi.LIST, _ -> FakeApi.refused(denied));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void nobodyLosesTheirPlaceWhileTheCountsMove() {
    var open = new ArrayList<QueuesStage>();
    var scene =
        QueuesStage.take(
            Shot.LIGHT, "moved", stage -> open.add(stage.choose(SampleQueues.LETTERS)));
    var filter = Fx.get(() -> scene.lookup("#queue-jobs-filter-state"));
    Fx.run(filter::requestFocus);
    Fx.run(() -> open.getFirst().moves(List.of(SampleQueues.MORE_LETTERS)));
    assertThat(Fx.get(() -> words(scene.lookup(".facts")))).contains("41");
    assertThat(Fx.get(scene::getFocusOwner)).isSameAs(filter);
  }

  private static String words(Node facts) {
    return Parts.all(facts)
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void whoMayOnlyLookIsToldWhoCanDoMore() {
    var scene =
        QueuesStage.take(
            Shot.LIGHT,
            "looking-only",
            SampleQueues.all(),
            stage -> stage.choose(SampleQueues.LETTERS),
            QueuesApi.QUEUES_VIEW);
    for (var id : List.of("queues-pause-open", "queues-replay-dead", "queues-replay")) {
      var button = scene.lookup("#" + id);
      assertThat(button.isDisabled()).as(id).isTrue();
      assertThat(button.getParent().getAccessibleText()).as(id).contains("administrator");
    }
  }
}
