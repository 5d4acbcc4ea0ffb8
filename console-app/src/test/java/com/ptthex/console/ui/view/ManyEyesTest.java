package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit as those see it who see little, nothing, or from the right. */
final class ManyEyesTest {

  record Page(String name, Look look, Function<Look, Parent> screen) {
    @Override
    public String toString() {
      return name + " " + look.theme() + " " + look.language();
    }
  }

  static Stream<Page> pages() {
    return Stream.of(Shot.LIGHT, Shot.DARK, Shot.ARABIC).flatMap(ManyEyesTest::pagesIn);
  }

  private static Stream<Page> pagesIn(Look look) {
    var gallery =
        Stream.of(
            new Page("controls", look, GalleryTest::controlsOf),
            new Page("fields", look, GalleryTest::fieldsOf),
            new Page("list", look, GalleryTest::listOf),
            new Page("days", look, of -> DaysChartTest.chart(of, new DaysModel())),
            new Page("question", look, GalleryTest::questionOf));
    var loads =
        LoadPaneTest.states()
            .map(state -> new Page(state.name(), look, of -> LoadPaneTest.pane(of, state.load())));
    return Stream.concat(gallery, loads);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void allTextAndEveryShapeStandsOutFromItsGround(Page page) {
    var scene = Shot.of(page.look()).sized(1366, 768).scene(page.screen());
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatCanBePressedHasANameAndIsReachedByTabInReadingOrder(Page page) {
    var scene = Shot.of(page.look()).sized(980, 760).scene(page.screen());
    assertThat(Access.namelessIn(scene)).isEmpty();
    assertThat(Access.unreachedIn(scene)).isEmpty();
    assertThat(Access.stepsBackIn(scene)).isEmpty();
  }

  @Test
  void aFaintTextIsFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(200, 100)
            .scene(
                _ -> {
                  var label = new Label("faint");
                  label.setTextFill(Color.GRAY.brighter());
                  return new StackPane(label);
                });
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot()))).hasSize(1);
    assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.01));
  }

  @Test
  void wordsThatAnEffectOrAVeilMakesFaintAreFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(300, 100)
            .scene(
                _ -> {
                  var drained = new StackPane(new Tag(Severity.CRITICAL, "Many fail"));
                  drained.setEffect(new ColorAdjust(0, -0.85, 0, 0));
                  var veiled = new StackPane(new Label("faint"));
                  veiled.setOpacity(0.4);
                  var disabled = new StackPane(new Label("exempt"));
                  disabled.setOpacity(0.4);
                  disabled.setDisable(true);
                  return Parts.row(Gap.SMALL, drained, veiled, disabled);
                });
    assertThat(Fx.get(() -> Contrast.flawsOf(scene.getRoot())))
        .anyMatch(flaw -> flaw.startsWith("\"Many fail\""))
        .anyMatch(flaw -> flaw.startsWith("\"faint\""))
        .noneMatch(flaw -> flaw.startsWith("\"exempt\""));
  }

  @Test
  void whatLiesOutsideOfTheWindowAndWhatIsCutShortIsFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(300, 100)
            .scene(
                _ -> {
                  var outside = named("outside");
                  outside.setTranslateX(280);
                  var cut = named("much too long for so little room");
                  cut.setMaxWidth(80);
                  return Parts.row(Gap.SMALL, cut, outside);
                });
    assertThat(Access.outsideOf(scene)).hasSize(1).first().asString().contains("outside");
    assertThat(Access.cutShortIn(scene)).hasSize(1).first().asString().contains("much too long");
  }

  @Test
  void whoTakesTabForThemselvesIsFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(300, 200)
            .scene(
                _ -> {
                  var trap = new TextArea();
                  trap.setId("trap");
                  trap.setAccessibleText("trap");
                  return Parts.column(Gap.SMALL, trap, named("beyond"));
                });
    assertThat(Access.unreachedIn(scene)).hasSize(1).first().asString().contains("beyond");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingLiesOutsideOfTheWindowOrIsCutShortAtAnySize(Page page) {
    for (var percent : List.of(100, 150)) {
      var look = new Look(page.look().theme(), page.look().language(), new Scale(percent));
      var scene = Shot.of(look).sized(1366, 1000).scene(page.screen());
      assertThat(Access.outsideOf(scene)).as("at %d %%", percent).isEmpty();
      assertThat(Access.cutShortIn(scene)).as("at %d %%", percent).isEmpty();
    }
  }

  @Test
  void aButtonWithoutANameAndOneThatTabSkipsAreFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(200, 100)
            .scene(
                _ -> {
                  var nameless = new Button("", Parts.mark(Severity.NOTICE.shape()));
                  nameless.setId("nameless");
                  return new StackPane(nameless);
                });
    assertThat(Access.namelessIn(scene)).hasSize(1);
  }

  @Test
  void stepsAgainstTheReadingOrderAreFound() {
    var scene =
        Shot.of(Shot.LIGHT)
            .sized(300, 100)
            .scene(
                _ -> {
                  var first = named("first");
                  var second = named("second");
                  var row = Parts.row(Gap.SMALL, second, first);
                  row.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
                  first.setTranslateX(-150);
                  return row;
                });
    assertThat(Access.stepsBackIn(scene)).hasSize(1);
  }

  private static Button named(String name) {
    var button = new Button(name);
    button.setId(name);
    return button;
  }
}
