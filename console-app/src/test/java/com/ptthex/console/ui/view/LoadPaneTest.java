package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.contract.Problem;
import com.ptthex.shared.contract.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LoadPaneTest {
  private static final Problem DENIED =
      Problem.of(new Refusal.Denied("permission-missing", Map.of()), "1");
  private static final Problem FAILED = Problem.unexpected("K7Q2M", "1");

  record State(String name, Load<List<String>> load) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<State> states() {
    return Stream.of(
        new State("loading", new Load.Loading<>()),
        new State("ready", new Load.Ready<>(Gallery.NAMES)),
        new State("empty", new Load.Empty<>()),
        new State("denied", new Load.Denied<>(DENIED)),
        new State("failed", new Load.Failed<>(FAILED)),
        new State(
            "stale", new Load.Stale<>(Gallery.NAMES, Desks.NOW.minus(Duration.ofSeconds(200)))));
  }

  @ParameterizedTest
  @MethodSource("states")
  void eachStateIsDrawnInBothThemesAndBothDirections(State state) {
    for (var look : List.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC)) {
      var scene =
          Shot.of(look).sized(760, 460).take("load", state.name(), of -> pane(of, state.load()));
      assertThat(scene.getRoot().getChildrenUnmodifiable()).isNotEmpty();
    }
  }

  @Test
  void oldContentStaysReadableUnderABannerThatSaysHowOldItIs() {
    var words = wordsOf(new Load.Stale<>(List.of("Front desk"), Desks.NOW.minusSeconds(200)));
    assertThat(words).contains("Not live", "Front desk");
    assertThat(words).anyMatch(word -> word.contains("3 minutes ago") && word.contains("14:28"));
  }

  @Test
  void whatFailedSaysWhatHappenedWhatStillWorksWhatToDoAndItsIncident() {
    assertThat(String.join(" ", wordsOf(new Load.Failed<>(FAILED))))
        .contains(
            "Something failed that should not have.",
            "The rest of the console works as before.",
            "tell support the incident code",
            "K7Q2M");
  }

  @Test
  void whatIsDeniedSaysWhoCanHelpAndOffersNoRetryThatCannotHelp() {
    var scene = Shot.of(Shot.LIGHT).scene(look -> pane(look, new Load.Denied<>(DENIED)));
    assertThat(String.join(" ", words(scene.getRoot())))
        .contains("Your role does not include this.", "Ask an administrator");
    assertThat(scene.lookup("#retry")).isNull();
  }

  @Test
  void aSlowLoadLeavesWhatWasThereForAMomentInsteadOfFlashing() {
    var load = new SimpleObjectProperty<Load<List<String>>>(new Load.Ready<>(List.of("Desk")));
    var scene =
        Shot.of(Shot.LIGHT)
            .scene(
                look -> {
                  var pane = Gallery.listPane(Gallery.ui(look)).follow(load);
                  load.set(new Load.Loading<>());
                  return pane;
                });
    assertThat(words(scene.getRoot())).contains("Desk");
  }

  static LoadPane<List<String>> pane(Look look, Load<List<String>> load) {
    var pane = Gallery.listPane(Gallery.ui(look));
    if (load instanceof Load.Loading<List<String>>) {
      pane.withoutPatience();
    }
    return pane.follow(new SimpleObjectProperty<>(load));
  }

  private static List<String> wordsOf(Load<List<String>> load) {
    return words(Shot.of(Shot.LIGHT).scene(look -> pane(look, load)).getRoot());
  }

  static List<String> words(Node node) {
    return Stream.concat(
            switch (node) {
              case Labeled labeled -> Stream.ofNullable(labeled.getText());
              case Sentence sentence -> Stream.of(sentence.getAccessibleText());
              default -> Stream.of();
            },
            node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> words(child).stream())
                : Stream.of())
        .map(Isolated::undone)
        .toList();
  }
}
