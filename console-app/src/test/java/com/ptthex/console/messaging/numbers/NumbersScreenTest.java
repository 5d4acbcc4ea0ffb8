package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class NumbersScreenTest {

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
  void theListBesideTheChosenNumber(Look look) {
    var scene = take(look, "list", stage -> stage.choose(SampleNumbers.RESTING));
    assertThat(scene.lookup("#numbers-table")).isNotNull();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void allThatIsKnownOfANumber(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 1700)
            .take(
                "numbers",
                "detail",
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.ADMIN)
                        .open(stage -> stage.choose(SampleNumbers.RESTING)));
    isFitForEverybody(scene);
    assertThat(scene.lookup("#number-failures-further").isVisible()).isTrue();
  }

  @Test
  void conversationsOverANumberAreNamed() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 1300)
            .take(
                "numbers",
                "detail-threads",
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.ADMIN)
                        .open(stage -> stage.choose(SampleNumbers.ASSIGNED)));
    isFitForEverybody(scene);
    assertThat(scene.lookup("#number-live-threads .happening")).isNotNull();
    assertThat(scene.lookup("#number-failures .happening")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatQuarantineAsksBeforeItTellsItsImpact(Look look) {
    var scene =
        take(
            look,
            "quarantine-form",
            stage -> stage.choose(SampleNumbers.ASSIGNED).model().quarantining().opener().start());
    assertThat(scene.lookup("#quarantine-reason")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatQuarantineWouldDo(Look look) {
    var scene =
        take(
            look,
            "quarantine-impact",
            stage -> {
              var quarantining = stage.choose(SampleNumbers.ASSIGNED).model().quarantining();
              quarantining.opener().start();
              quarantining.reason().text().set("DELIVERY_FAILURES");
              quarantining.action().start();
            });
    assertThat(scene.lookup("#impact-typed")).isNotNull();
    assertThat(((Label) scene.lookup(".dialog-about")).getText())
        .contains(SampleNumbers.ASSIGNED.number().shown());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whomToAssignANumberTo(Look look) {
    var scene =
        take(
            look,
            "assign-form",
            stage -> stage.choose(SampleNumbers.SPARE).model().assigning().opener().start());
    assertThat(scene.lookup("#assign-sitter-search")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void addingANumber(Look look) {
    var scene = take(look, "register-form", stage -> stage.model().registering().opener().start());
    assertThat(scene.lookup("#register-number")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noNumberFits(Look look) {
    var scene =
        NumbersStage.take(
            look,
            "empty",
            List.of(),
            stage -> stage.model().filter().search().set("nothing has this name"));
    assertThat(scene.lookup("#numbers-clear-filters").isVisible()).isTrue();
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsShownIsOld(Look look) {
    var scene =
        NumbersStage.take(
            look,
            "stale",
            stage -> {
              stage
                  .api()
                  .on(
                      NumbersApi.LIST,
                      _ -> FakeApi.refused(new Refusal.Unavailable("storage-unreachable")));
              stage.model().reload();
            });
    assertThat(scene.lookup("#retry")).isNotNull();
    assertThat(scene.lookup("#numbers-table")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anOldListAndItsDetailSaySoOnce(Look look) {
    var scene =
        take(
            look,
            "stale-chosen",
            stage -> {
              stage.choose(SampleNumbers.ASSIGNED);
              stage
                  .model()
                  .follow(
                      new LiveState.Stale(
                          Optional.empty(), Desks.NOW.minusSeconds(200), "disconnected"));
            });
    assertThat(scene.getRoot().lookupAll(".stale-banner")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListIsNotOpenToSomebody(Look look) {
    var scene =
        take(look, "denied", stage -> refuse(stage, new Refusal.Denied("not-permitted", Map.of())));
    assertThat(scene.lookup(".notice-denied")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theListCouldNotBeLoaded(Look look) {
    var scene = take(look, "failed", stage -> refuse(stage, new Refusal.Unavailable("too-busy")));
    assertThat(scene.lookup(".notice-failed")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void partsOfTheDetailThatFailedSaySoInALineEach(Look look) {
    var scene =
        Shot.of(look)
            .sized(1366, 1100)
            .take(
                "numbers",
                "detail-failed",
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.ADMIN)
                        .open(
                            stage -> {
                              var refusal = new Refusal.Unavailable("too-busy");
                              stage
                                  .api()
                                  .on(InboxApi.LIST, _ -> FakeApi.refused(refusal))
                                  .on(DeliveryApi.FAILURES, _ -> FakeApi.refused(refusal));
                              stage.choose(SampleNumbers.RESTING);
                            }));
    isFitForEverybody(scene);
    assertThat(scene.getRoot().lookupAll(".failed-line")).hasSize(2);
    assertThat(scene.getRoot().lookupAll(".notice-failed")).isEmpty();
  }

  private static void refuse(NumbersStage stage, Refusal refusal) {
    stage.api().on(NumbersApi.LIST, _ -> FakeApi.refused(refusal));
    stage.model().rows().restart();
  }

  @Test
  void aDispatcherIsToldWhyThereIsNoQuarantineForThem() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .take(
                "numbers",
                "dispatcher",
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.DISPATCHER)
                        .open(stage -> stage.choose(SampleNumbers.ASSIGNED)));
    assertThat(scene.lookup("#numbers-quarantine-open").isDisabled()).isTrue();
    assertThat(scene.lookup("#numbers-quarantine-open").getParent().getAccessibleText())
        .contains("Your role does not include this");
    assertThat(scene.lookup("#numbers-export").isDisabled()).isTrue();
    assertThat(scene.lookup("#numbers-export").getParent().getAccessibleText())
        .contains("needs the right to export");
    assertThat(scene.lookup("#numbers-assign-open").isDisabled()).isFalse();
  }
}
