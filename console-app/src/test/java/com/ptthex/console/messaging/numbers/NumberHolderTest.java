package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.people.PeopleApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose a number is, and the way to them. */
final class NumberHolderTest {
  private final List<NumbersStage> open = new ArrayList<>();

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private Scene take(Look look, String state, Row chosen, Permission... may) {
    return Shot.of(look)
        .sized(1366, 768)
        .take(
            "numbers",
            state,
            it ->
                new NumbersStage(it, SampleNumbers.all(), may)
                    .open(stage -> open.add(stage.choose(chosen))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theNameOfTheSitterLeadsToTheirProfile(Look look) {
    var scene = take(look, "holder", SampleNumbers.ASSIGNED, SampleNumbers.ADMIN);
    isFitForEverybody(scene);
    Fx.run(() -> ((Hyperlink) scene.lookup("#number-sitter")).fire());
    var sitter = SampleNumbers.ASSIGNED.sitter().orElseThrow();
    assertThat(open.getFirst().went())
        .containsExactly(new Place.People(Optional.of(sitter.id().value())));
  }

  @Test
  void whatBelongsToNobodyInParticularLeadsNowhere() {
    var scene = take(Shot.LIGHT, "holder-none", SampleNumbers.SPARE, SampleNumbers.ADMIN);
    assertThat(scene.lookup("#number-sitter")).isNull();
  }

  @Test
  void whoMaySeeNoPeopleReadsTheNameAlone() {
    var may =
        Stream.of(SampleNumbers.ADMIN)
            .filter(held -> !held.equals(PeopleApi.PEOPLE_VIEW))
            .toArray(Permission[]::new);
    var scene = take(Shot.LIGHT, "holder-alone", SampleNumbers.ASSIGNED, may);
    assertThat(scene.lookup("#number-sitter")).isNull();
  }
}
