package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class AsideScreenTest {

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aNumberThatIsSetAsideBesideItsReason(Look look) {
    var scene = NumbersStage.take(look, "set-aside", stage -> stage.choose(SampleNumbers.ASIDE));
    isFitForEverybody(scene);
    assertThat(scene.lookup("#numbers-reinstate").isDisabled()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatSettingAsideAsks(Look look) {
    var scene =
        NumbersStage.take(
            look,
            "set-aside-form",
            stage -> stage.choose(SampleNumbers.POOLED).model().settingAside().opener().start());
    isFitForEverybody(scene);
    assertThat(scene.lookup("#set-aside-until")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatSettingAsideWouldDo(Look look) {
    var scene =
        NumbersStage.take(
            look,
            "set-aside-impact",
            stage -> {
              var aside = stage.choose(SampleNumbers.POOLED).model().settingAside();
              aside.opener().start();
              aside.reason().text().set("Printed on the leaflets.");
              aside.lasts().text().set("P7D");
              aside.action().start();
            });
    isFitForEverybody(scene);
    assertThat(scene.lookup("#impact-confirm")).isNotNull();
  }

  @Test
  void aDispatcherSeesWhatIsSetAsideAndIsToldWhoMayChangeIt() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(1366, 768)
            .take(
                "numbers",
                "set-aside-dispatcher",
                it ->
                    new NumbersStage(it, SampleNumbers.all(), SampleNumbers.DISPATCHER)
                        .open(stage -> stage.choose(SampleNumbers.ASIDE)));
    assertThat(scene.lookup("#numbers-reinstate").isDisabled()).isTrue();
    assertThat(scene.lookup("#numbers-reinstate").getParent().getAccessibleText())
        .contains("Your role does not include this");
  }
}
