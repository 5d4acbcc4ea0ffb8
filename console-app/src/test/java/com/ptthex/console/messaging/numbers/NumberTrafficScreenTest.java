package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.delivery.DeliveryApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart in the detail of a number. Look at the pictures whenever it changes. */
final class NumberTrafficScreenTest {

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private static Scene take(Look look, String state, Row row, Consumer<NumbersStage> before) {
    var scene =
        Shot.of(look)
            .sized(1366, 1300)
            .take(
                "numbers",
                state,
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.ADMIN)
                        .open(
                            stage -> {
                              before.accept(stage);
                              stage.choose(row);
                            }));
    isFitForEverybody(scene);
    return scene;
  }

  private static Pane pane(Scene scene) {
    return (Pane) scene.lookup("#number-traffic");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNumberWithoutMessagesSaysSoInALine(Look look) {
    var scene = take(look, "traffic-empty", SampleNumbers.SPARE, _ -> {});
    assertThat(scene.lookup("#number-traffic-plot")).isNull();
    assertThat(pane(scene).lookup(".words-aside").getAccessibleText())
        .isIn(
            "No message went over this number in 30 days, or since it was added.",
            "لم تمر أي رسالة عبر هذا الرقم خلال 30 يوما، أو منذ إضافته.");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void trafficThatCouldNotBeLoadedLeavesTheRestReadable(Look look) {
    var scene =
        take(
            look,
            "traffic-failed",
            SampleNumbers.RESTING,
            stage -> refuse(stage, new Refusal.Unavailable("too-busy")));
    assertThat(pane(scene).lookup(".failed-line")).isNotNull();
    assertThat(scene.lookup("#number-failures .happening")).isNotNull();
  }

  @Test
  void trafficThatIsNotOpenToSomebodyIsToldAsThat() {
    var scene =
        take(
            Shot.LIGHT,
            "traffic-denied",
            SampleNumbers.RESTING,
            stage -> refuse(stage, new Refusal.Denied("not-permitted", Map.of())));
    assertThat(pane(scene).lookup(".denied-line")).isNotNull();
  }

  private static void refuse(NumbersStage stage, Refusal refusal) {
    stage.api().on(DeliveryApi.TRAFFIC, _ -> FakeApi.refused(refusal));
  }

  @Test
  void whoReadsATableOfOneNumberReadsOneOfTheNext() {
    var stage = new AtomicReference<NumbersStage>();
    var scene = take(Shot.LIGHT, "traffic-chart", SampleNumbers.RESTED, stage::set);
    Fx.run(() -> stage.get().press("number-traffic-toggle"));
    Fx.run(() -> stage.get().choose(SampleNumbers.RESTING));
    Shot.of(Shot.LIGHT).keep(scene, "numbers", "traffic-table");
    assertThat(scene.lookup("#number-traffic-table").isVisible()).isTrue();
    assertThat(scene.lookup("#number-traffic-plot").isVisible()).isFalse();
  }
}
