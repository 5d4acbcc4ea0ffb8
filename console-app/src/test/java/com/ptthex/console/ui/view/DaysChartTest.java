package com.ptthex.console.ui.view;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Mouse;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Days;
import com.ptthex.console.ui.model.DaysModel;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.theme.Scale;
import com.ptthex.console.ui.view.DaysChart.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A chart for who looks, who points, who has only keys, and who only listens. */
final class DaysChartTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final int COUNT = 30;
  private static final int UNKNOWN = 10;

  private final DaysModel model = new DaysModel();

  static Stream<Look> looks() {
    return Stream.of(
        Shot.LIGHT,
        Shot.DARK,
        Shot.ARABIC,
        new Look(Shot.LIGHT.theme(), Shot.LIGHT.language(), new Scale(200)));
  }

  static Days days() {
    return new Days(
        IntStream.range(0, COUNT).mapToObj(DaysChartTest::day).toList(), Optional.of(TODAY));
  }

  private static Days.Day day(int at) {
    var counts =
        at < UNKNOWN
            ? Optional.<List<Long>>empty()
            : Optional.of(
                at == COUNT - 1
                    ? List.of(31L, 44L, 1L)
                    : List.of(80L + at * 37 % 60, 120L + at * 53 % 90, at % 6 == 1 ? 2L : 0L));
    return new Days.Day(TODAY.minusDays(COUNT - 1L - at), counts);
  }

  static Parent chart(Look look, DaysModel model) {
    var chart =
        new DaysChart(
            Gallery.ui(look),
            "gallery-days",
            model,
            GalleryText.MESSAGES,
            GalleryText.NOT_THERE_YET,
            List.of(
                new Series(GalleryText.RECEIVED, Ink.MAIN),
                new Series(GalleryText.SENT, Ink.SECOND),
                new Series(GalleryText.FAILED, Ink.ALARM)));
    model.show(days());
    chart.getStyleClass().add("page");
    return chart;
  }

  private Scene scene(Look look) {
    return Shot.of(look).sized(640, 420).scene(of -> chart(of, model));
  }

  private static Node plot(Scene scene) {
    return scene.lookup("#gallery-days-plot");
  }

  private static String heading(Scene scene) {
    return ((Labeled) scene.lookup("#gallery-days-heading")).getText();
  }

  private static void press(Scene scene, KeyCode... codes) {
    Fx.run(
        () ->
            Stream.of(codes)
                .forEach(
                    code ->
                        Event.fireEvent(
                            plot(scene),
                            new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void eachKindStandsOutFromThePage(Look look) {
    var scene = scene(look);
    var image = Fx.get(() -> scene.snapshot(null)).getPixelReader();
    for (var swatch : scene.getRoot().lookupAll(".days-swatch")) {
      var bounds = swatch.localToScene(swatch.getLayoutBounds());
      var row = (int) bounds.getCenterY();
      var ink = image.getColor((int) bounds.getCenterX(), row);
      var page = image.getColor((int) bounds.getMinX() - 4, row);
      assertThat(Contrast.between(ink, page)).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPictureOfThirtyDays(Look look) {
    var scene = Shot.of(look).sized(640, 620).take("chart", "days", of -> chart(of, model));
    isFitForEverybody(scene);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aDayThatIsReadIsToldAboveThePicture(Look look) {
    var scene =
        Shot.of(look)
            .sized(640, 420)
            .take(
                "chart",
                "read",
                of -> {
                  var chart = chart(of, model);
                  model.go(25);
                  return chart;
                });
    assertThat(model.day()).isPresent();
    assertThat(scene.getRoot().lookupAll(".plot-day").stream().filter(DaysChartTest::isRead))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theSameAsATable(Look look) {
    var scene =
        Shot.of(look)
            .sized(640, 780)
            .take(
                "chart",
                "table",
                of -> {
                  var chart = chart(of, model);
                  ((Button) chart.lookup("#gallery-days-toggle")).fire();
                  return chart;
                });
    assertThat(plot(scene).isVisible()).isFalse();
    var table = (TableView<?>) scene.lookup("#gallery-days-table");
    assertThat(table.isVisible()).isTrue();
    assertThat(table.getItems()).hasSize(COUNT);
    assertThat(table.getColumns()).hasSize(4);
    isFitForEverybody(scene);
  }

  private static boolean isRead(Node column) {
    return column.getPseudoClassStates().contains(PseudoClass.getPseudoClass("read"));
  }

  @Test
  void whoListensIsToldAllOfItAndThenEachDay() {
    var scene = scene(Shot.LIGHT);
    assertThat(plot(scene).getAccessibleText())
        .isEqualTo(
            "Messages, 27 Oct to 25 Nov: Received: 2,068, Sent: 3,187, Failed: 7."
                + " The most of one kind on one day: 206.");
    press(scene, KeyCode.RIGHT);
    assertThat(plot(scene).getAccessibleText())
        .isEqualTo("Wed 25 Nov, so far, Received: 31, Sent: 44, Failed: 1");
    press(scene, KeyCode.LEFT, KeyCode.HOME);
    assertThat(plot(scene).getAccessibleText()).isEqualTo("Tue 27 Oct, not there yet");
    assertThat(heading(scene)).contains("not there yet");
  }

  @Test
  void theArrowKeysLeadTheWayTimeRuns() {
    var scene = scene(Shot.LIGHT);
    press(scene, KeyCode.END, KeyCode.LEFT);
    assertThat(model.day().map(Days.Day::date)).contains(TODAY.minusDays(1));
    press(scene, KeyCode.RIGHT);
    assertThat(model.day().map(Days.Day::date)).contains(TODAY);

    var mirrored = scene(Shot.ARABIC);
    press(mirrored, KeyCode.END, KeyCode.RIGHT);
    assertThat(model.day().map(Days.Day::date)).contains(TODAY.minusDays(1));
    press(mirrored, KeyCode.LEFT);
    assertThat(model.day().map(Days.Day::date)).contains(TODAY);
  }

  @Test
  void timeRunsFromTheRightWhereOneReadsFromThere() {
    assertThat(placeOfLast(scene(Shot.LIGHT))).isGreaterThan(500);
    assertThat(placeOfLast(scene(Shot.ARABIC))).isLessThan(140);
  }

  private static double placeOfLast(Scene scene) {
    var last = scene.getRoot().lookup(".plot-day:going-on");
    return last.localToScene(last.getLayoutBounds()).getCenterX();
  }

  @Test
  void whatIsPointedAtIsReadAndLeftAgain() {
    var scene = scene(Shot.LIGHT);
    var plot = plot(scene);
    move(scene, MouseEvent.MOUSE_MOVED, plot.getLayoutBounds().getWidth() - 3);
    assertThat(model.day().map(Days.Day::date)).contains(TODAY);
    move(scene, MouseEvent.MOUSE_EXITED, 0);
    assertThat(model.day()).isEmpty();
    move(scene, MouseEvent.MOUSE_MOVED, 1);
    assertThat(model.day()).isEmpty();
  }

  private static void move(Scene scene, EventType<MouseEvent> type, double x) {
    Fx.run(
        () -> {
          var plot = plot(scene);
          var at = plot.localToScene(x, 20);
          Event.fireEvent(plot, Mouse.moves(type, plot, at.getX(), at.getY()));
        });
  }

  @Test
  void aDayThatIsNotOverHasOpenColumnsAndWhatFailedIsSeenHoweverLittleItIs() {
    var scene = scene(Shot.LIGHT);
    assertThat(scene.getRoot().lookupAll(".plot-column:going-on")).hasSize(2);
    assertThat(scene.getRoot().lookupAll(".plot-day:unknown")).hasSize(UNKNOWN);
    assertThat(scene.getRoot().lookupAll(".plot-mark"))
        .hasSize(4)
        .allMatch(mark -> mark.getLayoutBounds().getHeight() >= 8);
  }
}
