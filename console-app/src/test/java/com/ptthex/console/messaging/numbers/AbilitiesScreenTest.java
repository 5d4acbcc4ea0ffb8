package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.messaging.numbers.AbilitiesModel.View;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.value.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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

  /** What somebody sees who turns to what the numbers can do. */
  private static Scene turn(Look look, String state, Consumer<NumbersStage> before) {
    return take(look, state, before, _ -> {});
  }

  /** What becomes of it for somebody who has chosen a number there. */
  private static Scene chosen(Look look, String state, Consumer<NumbersStage> then) {
    return take(
        look,
        state,
        _ -> {},
        stage -> {
          stage.model().abilities().rows().choose(Set.of(AbilitySample.MUTE.id()));
          then.accept(stage);
        });
  }

  private static Scene take(
      Look look, String state, Consumer<NumbersStage> before, Consumer<NumbersStage> then) {
    var scene =
        NumbersStage.take(
            look,
            state,
            stage -> {
              before.accept(stage);
              stage.model().abilities().view().set(View.ABILITIES);
              stage.answered();
              then.accept(stage);
            });
    isFitForEverybody(scene);
    return scene;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTheNumbersCanDoBesideWhatStandsAgainstOne(Look look) {
    var scene = chosen(look, "abilities", _ -> {});
    assertThat(scene.lookup("#number-abilities-table")).isNotNull();
    assertThat(scene.lookup("#numbers-table")).isNull();
    assertThat(((VBox) scene.lookup("#number-against")).getChildren())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.getAccessibleText()).doesNotContain("number-", "{"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsSearchedForIsAskedForAndWhatDoesNotFitSaysSo(Look look) {
    var asked = new AtomicReference<Optional<SearchText>>(Optional.empty());
    var scene =
        turn(
            look,
            "abilities-searched",
            stage -> {
              stage
                  .api()
                  .on(
                      AbilityApi.LIST,
                      find -> {
                        asked.set(find.search());
                        return FakeApi.done(new AbilityApi.Page(List.of(), Optional.empty()));
                      });
              stage.model().abilities().search().set("summer");
            });
    assertThat(asked.get()).contains(new SearchText("summer"));
    assertThat(scene.lookup("#number-abilities-show-all")).isNotNull();
  }

  /** A number that is neither brought here nor able to text. */
  @ParameterizedTest
  @MethodSource("looks")
  void inTheInventoryANumberTellsHowWhatPeopleWriteArrives(Look look) {
    var scene = NumbersStage.take(look, "arriving", stage -> stage.choose(SampleNumbers.SPARE));
    isFitForEverybody(scene);
    var told = ((VBox) scene.lookup("#number-arriving")).getChildren();
    assertThat(told).as("how it is used, two reasons and how it arrives").hasSize(4);
    assertThat(told.getLast().getAccessibleText()).contains("180").doesNotContain("{");
    assertThat(scene.lookup("#number-cost")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void thereAreNoNumbers(Look look) {
    turn(
        look,
        "abilities-empty",
        stage ->
            stage
                .api()
                .on(
                    AbilityApi.LIST,
                    _ -> FakeApi.done(new AbilityApi.Page(List.of(), Optional.empty()))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatTheNumbersCanDoIsNotOpenToSomebody(Look look) {
    var scene =
        turn(
            look,
            "abilities-denied",
            stage -> refuse(stage, new Refusal.Denied("not-permitted", Map.of())));
    assertThat(scene.lookup(".notice-denied")).isNotNull();
    assertThat(scene.lookup("#number-against")).isNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsOldSaysSoWhereNobodyCouldAskAnew(Look look) {
    var scene =
        chosen(
            look,
            "abilities-stale",
            stage -> {
              refuse(stage, new Refusal.Unavailable("storage-unreachable"));
              stage.model().abilities().reload();
              stage.answered();
            });
    assertThat(scene.lookup("#retry")).isNotNull();
    assertThat(scene.lookup("#number-abilities-table")).isNotNull();
    assertThat(scene.lookup("#number-against")).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsOldSaysSoWhereTheSiteIsOutOfReach(Look look) {
    var scene =
        chosen(
            look,
            "abilities-out-of-reach",
            stage ->
                stage
                    .model()
                    .follow(
                        new LiveState.Stale(
                            Optional.empty(), Desks.NOW.minusSeconds(200), "disconnected")));
    assertThat(scene.getRoot().lookupAll(".stale-banner")).hasSize(1);
    assertThat(scene.lookup("#number-abilities-table")).isNotNull();
  }

  private static void refuse(NumbersStage stage, Refusal refusal) {
    stage.api().on(AbilityApi.LIST, _ -> FakeApi.refused(refusal));
  }
}
