package com.ptthex.console.messaging.screening;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.screening.ScreeningApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class ScreeningScreenTest {

  static Stream<Look> looks() {
    return ScreeningStage.looks();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWaitsAndWhatWasFoundInIt(Look look) {
    var scene = ScreeningStage.take(look, "list", stage -> stage.choose(SampleScreening.SURE));
    assertThat(scene.lookup("#screening-resolve-open").isDisabled()).isFalse();
    assertThat(scene.lookup(".trace")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatCouldNotBeLookedThroughIsForPeople(Look look) {
    var scene =
        ScreeningStage.take(look, "never-read", stage -> stage.choose(SampleScreening.NEVER_READ));
    assertThat(scene.lookup(".trace")).isNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatItCameTo(Look look) {
    var scene =
        ScreeningStage.take(
            look, "resolved", stage -> stage.allStates().choose(SampleScreening.DEALT_WITH));
    assertThat(scene.lookup("#screening-resolve-open").isDisabled()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void oneIsResolvedForAReason(Look look) {
    var scene =
        ScreeningStage.take(
            look,
            "resolve-form",
            stage ->
                stage.choose(SampleScreening.SURE).model().resolving().deed().opener().start());
    assertThat(scene.lookup("#resolve-reason")).isNotNull();
    assertThat(scene.lookup("#resolve-verdict")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoeverPausesSaysForHowLongAndWhy(Look look) {
    var scene =
        ScreeningStage.take(look, "pause-form", stage -> stage.model().pausing().opener().start());
    assertThat(scene.lookup("#pause-span")).isNotNull();
    assertThat(scene.lookup("#pause-reason")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPauseIsSaidAboveTheListAndCanBeEnded(Look look) {
    var scene =
        ScreeningStage.take(
            look, "paused", stage -> stage.standing(Optional.of(SampleScreening.PAUSED), 12));
    assertThat(scene.lookup("#screening-end-pause").isDisabled()).isFalse();
    assertThat(scene.lookup("#screening-pause-open").isDisabled()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatPassedAndIsStillToBeLookedThroughIsSaid(Look look) {
    var scene = ScreeningStage.take(look, "unseen", stage -> stage.standing(Optional.empty(), 2));
    assertThat(scene.lookup("#screening-end-pause")).isNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingWaits(Look look) {
    var scene = ScreeningStage.take(look, "empty", List.of(), _ -> {}, SampleScreening.ALL);
    assertThat(scene.lookup(".notice-empty")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsOldWhileTheServerIsAway(Look look) {
    var scene =
        ScreeningStage.take(
            look,
            "stale",
            stage -> {
              stage.choose(SampleScreening.SURE);
              var away = new Refusal.Unavailable("storage-unreachable");
              stage.api().on(ScreeningApi.LIST, _ -> FakeApi.refused(away));
              stage.model().reload();
            });
    assertThat(Fx.get(() -> scene.getRoot().lookupAll(".stale-banner"))).isNotEmpty();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        ScreeningStage.take(
            look,
            "denied",
            stage -> {
              var denied = new Refusal.Denied("permission-missing", Map.of());
              stage.api().on(ScreeningApi.LIST, _ -> FakeApi.refused(denied));
              stage.model().rows().restart();
            });
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    isFitForEverybody(scene);
  }

  @Test
  void whoMayOnlyLookDecidesAndPausesNothing() {
    var scene =
        ScreeningStage.take(
            Shot.LIGHT,
            "looking-only",
            SampleScreening.all(),
            stage ->
                stage
                    .standing(Optional.of(SampleScreening.PAUSED), 12)
                    .choose(SampleScreening.SURE),
            ScreeningApi.SCREENING_VIEW);
    for (var id : List.of("screening-resolve-open", "screening-end-pause")) {
      assertThat(scene.lookup("#" + id).isDisabled()).as(id).isTrue();
    }
  }
}
