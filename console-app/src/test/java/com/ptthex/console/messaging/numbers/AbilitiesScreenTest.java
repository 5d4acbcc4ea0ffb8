package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.numbers.AbilitiesModel.View;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class AbilitiesScreenTest {

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private static Scene take(Look look, String state, Consumer<NumbersStage> before) {
    var scene =
        NumbersStage.take(
            look,
            state,
            stage -> {
              before.accept(stage);
              stage.model().abilities().view().set(View.ABILITIES);
              stage.answered();
              stage.model().abilities().rows().choose(Set.of(AbilitySample.MUTE.id()));
            });
    isFitForEverybody(scene);
    return scene;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTheNumbersCanDoBesideWhatStandsAgainstOne(Look look) {
    var scene = take(look, "abilities", _ -> {});
    assertThat(scene.lookup("#number-abilities-table")).isNotNull();
    assertThat(scene.lookup("#numbers-table")).isNull();
    assertThat(((VBox) scene.lookup("#number-against")).getChildren())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.getAccessibleText()).doesNotContain("number-", "{"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thereAreNoNumbers(Look look) {
    take(
        look,
        "abilities-empty",
        stage ->
            stage
                .api()
                .on(
                    AbilityApi.LIST,
                    _ -> FakeApi.done(new AbilityApi.Page(List.of(), Optional.empty()))));
  }
}
