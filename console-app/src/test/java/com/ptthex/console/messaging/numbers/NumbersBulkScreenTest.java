package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberBulkApi;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Picked;
import com.ptthex.shared.messaging.numbers.NumberBulkApi.Refused;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class NumbersBulkScreenTest {
  private static final Set<NumberId> RELEASED =
      Set.of(SampleNumbers.ASSIGNED.id(), SampleNumbers.SPARE.id());

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private static Scene take(Look look, String state, Consumer<NumbersStage> then) {
    var scene = NumbersStage.take(look, state, then);
    isFitForEverybody(scene);
    return scene;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void manyAreChosen(Look look) {
    var scene =
        take(look, "many-chosen", stage -> stage.choose(SampleNumbers.all().toArray(Row[]::new)));
    assertThat(scene.lookup("#numbers-quarantine-open").isDisabled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasChosenAllThatAreLoadedIsOfferedAllThatMatch(Look look) {
    var scene =
        take(
            look,
            "choose-all",
            stage -> {
              var more = Optional.of(new Cursor("more"));
              stage
                  .api()
                  .on(
                      NumbersApi.LIST,
                      _ -> FakeApi.done(new NumbersApi.Page(SampleNumbers.all(), more)))
                  .on(NumbersApi.COUNT, _ -> FakeApi.done(new NumbersApi.Count(9_804, 10_020)));
              stage.model().reload();
              stage.answered();
              stage.choose(SampleNumbers.all().toArray(Row[]::new));
            });
    assertThat(scene.lookup("#numbers-choose-all").isVisible()).isTrue();
    assertThat(scene.lookup("#numbers-choose-first").isVisible()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoGetsEachOfSeveralNumbers(Look look) {
    var scene =
        take(
            look,
            "bulk-assign-form",
            stage -> {
              stage.choose(SampleNumbers.ASSIGNED, SampleNumbers.SPARE, SampleNumbers.POOLED);
              var assigning = stage.model().assigning();
              assigning.opener().start();
              stage.answered();
              assigning.own().put(SampleNumbers.SPARE.id(), new Option("2", "North unit 2"));
            });
    assertThat(scene.lookup("#assign-to-12025550103")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void howManyWereDoneAndWhyTheOthersWereNot(Look look) {
    var scene = take(look, "bulk-outcome", NumbersBulkScreenTest::releaseTen);
    assertThat(scene.lookup("#bulk-close")).isNotNull();
    isFitForEverybody(scene);
  }

  private static void releaseTen(NumbersStage stage) {
    stage
        .api()
        .on(
            NumberBulkApi.RELEASE,
            input -> SampleNumbers.outcomes(input.rows(), NumbersBulkScreenTest::refused));
    release(stage, SampleNumbers.all().subList(0, 10).toArray(Row[]::new));
    stage.answered();
  }

  private static Optional<Refused> refused(Picked picked) {
    if (RELEASED.contains(picked.id())) {
      return Optional.empty();
    }
    var code =
        picked.id().equals(SampleNumbers.FRONT_DESK.id())
            ? "front-desk-stays"
            : "number-is-in-the-pool";
    return Optional.of(new Refused(code, Map.of()));
  }

  private static void release(NumbersStage stage, Row... rows) {
    stage.choose(rows).model().release().pressable().start();
    stage.answered().tick("impact-looked").press("impact-confirm");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aBulkThatRunsCanBeLeftAndTellsItsEnd(Look look) {
    var stage = new AtomicReference<NumbersStage>();
    var scene =
        take(
            look,
            "bulk-running",
            it -> {
              stage.set(it);
              release(it, SampleNumbers.ASSIGNED, SampleNumbers.SPARE);
              it.waits();
            });
    Fx.run(() -> stage.get().press("bulk-leave"));
    assertThat(scene.lookup("#bulk-leave")).isNull();
    assertThat(scene.lookup("#numbers-bulk-release-note").isVisible()).isTrue();
    Fx.run(stage.get()::answered);
    assertThat(scene.lookup(".toast")).isNotNull();
    assertThat(scene.lookup("#numbers-bulk-release-note").isVisible()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aBulkThatRunsTellsHowFarItIs(Look look) {
    var stage = new AtomicReference<NumbersStage>();
    var scene =
        take(
            look,
            "bulk-so-far",
            it -> {
              stage.set(it);
              release(it, SampleNumbers.ASSIGNED, SampleNumbers.SPARE);
              it.timePasses().answeredLast().waits();
            });
    assertThat(((Label) scene.lookup("#bulk-so-far")).getText()).contains("1", "2");
    assertThat(((ProgressBar) scene.lookup("#bulk-bar")).getProgress()).isEqualTo(0.5);
    Fx.run(() -> stage.get().press("bulk-leave"));
    assertThat(scene.lookup("#numbers-bulk-release-note").isVisible()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whoHasLeftABulkFindsWhatWasNotDoneAboveTheList(Look look) {
    var scene =
        take(
            look,
            "bulk-left",
            stage -> {
              SampleNumbers.refuse(stage.api(), SampleNumbers.SPARE, "number-changed-meanwhile");
              release(stage, SampleNumbers.ASSIGNED, SampleNumbers.SPARE);
              stage.press("bulk-leave");
              stage.choose(SampleNumbers.RESTING);
            });
    assertThat(scene.lookup("#numbers-bulk-release-show")).isNotNull();
    assertThat(scene.lookup(".toast")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsKnownWhenNobodyKnowsTheEnd(Look look) {
    var scene =
        take(
            look,
            "bulk-unknown",
            stage -> {
              stage
                  .api()
                  .on(
                      NumberBulkApi.RELEASE,
                      _ -> FakeApi.refused(new Refusal.OutcomeUnknown("bulk-interrupted")));
              release(stage, SampleNumbers.ASSIGNED, SampleNumbers.SPARE);
            });
    assertThat(scene.lookup("#bulk-go-on")).isNotNull();
  }
}
