package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.launch.Offscreen;
import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Language;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
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
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void eachStateIsDrawnInItsOwnWayInBothThemesBothDirectionsAndLarge(State state) {
    var large = Shot.LARGE;
    for (var look : List.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC, large)) {
      var scene =
          Shot.of(look).sized(760, 460).take("load", state.name(), of -> pane(of, state.load()));
      assertThat(STYLES.entrySet())
          .allSatisfy(
              style ->
                  assertThat(scene.getRoot().lookupAll(style.getValue()).isEmpty())
                      .as(style.getValue())
                      .isNotEqualTo(style.getKey().equals(state.name())));
      assertThat(Access.cutShortIn(scene)).isEmpty();
      assertThat(Access.outsideOf(scene)).isEmpty();
    }
  }

  /** What is drawn in one state, and in no other. */
  private static final Map<String, String> STYLES =
      Map.of(
          "loading", ".skeleton",
          "empty", ".notice-empty",
          "denied", ".notice-denied",
          "failed", ".notice-failed",
          "stale", ".stale-frame");

  @ParameterizedTest
  @ValueSource(ints = {100, 150})
  void inTheNarrowestDetailTheBannerStillSaysAllItsWords(int percent) {
    for (var language : Language.values()) {
      var look = new Look(Shot.LIGHT.theme(), language, new Scale(percent));
      var scene =
          Shot.of(look)
              .sized(208 * percent / 100, 300)
              .take(
                  "load",
                  "stale-narrow",
                  of -> pane(of, LoadPaneTest.states().toList().get(5).load()));
      assertThat(Access.cutShortIn(scene)).isEmpty();
      assertThat(Access.outsideOf(scene)).isEmpty();
      var banner = (Region) scene.lookup(".stale-banner");
      assertThat(Fx.get(() -> Parts.all(banner).filter(Sentence.class::isInstance).toList()))
          .allSatisfy(
              words ->
                  assertThat(words.getBoundsInParent().getMaxX())
                      .isLessThanOrEqualTo(banner.getWidth()));
    }
  }

  @Test
  void whatIsLiveAgainHasItsColoursBackAndWasInItsPlaceAllTheTime() {
    var load = new SimpleObjectProperty<Load<List<String>>>(new Load.Ready<>(Gallery.NAMES));
    var scene = Shot.of(Shot.LIGHT).scene(look -> Gallery.listPane(Gallery.ui(look)).follow(load));
    var content = scene.getRoot().getChildrenUnmodifiable().getFirst();
    Fx.run(() -> load.set(new Load.Stale<>(Gallery.NAMES, Desks.NOW)));
    assertThat(scene.lookup(".stale-frame")).isNotNull();
    assertThat(scene.getRoot().getChildrenUnmodifiable()).containsExactly(content);
    Fx.run(() -> load.set(new Load.Ready<>(Gallery.NAMES)));
    assertThat(scene.getRoot().lookupAll(".stale-banner")).isEmpty();
    assertThat(scene.getRoot().lookupAll(".stale-frame")).isEmpty();
    assertThat(Fx.get(() -> Parts.all(scene.getRoot()).toList()))
        .allMatch(node -> node.getEffect() == null);
  }

  @Test
  void whoWaitsLongerThanAMomentSeesTheOutlineOfWhatComes() throws Exception {
    var pane =
        Fx.get(
            () ->
                Gallery.listPane(Gallery.ui(Shot.LIGHT))
                    .follow(new SimpleObjectProperty<>(new Load.Loading<>())));
    assertThat(Offscreen.await(Duration.ofSeconds(10), () -> pane.lookup(".skeleton") != null))
        .isTrue();
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
