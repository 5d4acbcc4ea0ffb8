package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Access;
import com.ptthex.console.testing.Contrast;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.DateRange;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.shared.value.Recent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the numbers were last used, as somebody chooses it. Look at the pictures. */
final class NumbersLastUsedScreenTest {
  private static final String CHIP = "#numbers-filter-last-used";
  private static final LocalDate THIRD = LocalDate.of(2026, 11, 3);

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private static Optional<DateRange> days(int first, int last) {
    return Optional.of(
        new DateRange.Between(
            Optional.of(THIRD.withDayOfMonth(first)), Optional.of(THIRD.withDayOfMonth(last))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theChipSaysWhichDaysAreWanted(Look look) {
    var scene =
        NumbersStage.take(
            look, "last-used", stage -> stage.model().filter().lastUsed().set(days(3, 7)));
    assertThat(((MenuButton) scene.lookup(CHIP)).getText()).contains("3").contains("7");
    isFitForEverybody(scene);
  }

  /** The popup is a window of its own. */
  private static final class Opened implements AutoCloseable {
    private final NumbersStage stage;
    private final Stage window;
    private final Window popup;

    Opened(Look look, Optional<DateRange> before) {
      stage = new NumbersStage(look, SampleNumbers.all(), SampleNumbers.ADMIN);
      window =
          Fx.get(
              () -> {
                var frame = stage.open(it -> it.model().filter().lastUsed().set(before));
                var shown = new Stage();
                shown.setScene(new Scene(frame, 1366, 768));
                look.on(shown.getScene());
                shown.show();
                return shown;
              });
      popup =
          Fx.get(
              () -> {
                ((MenuButton) window.getScene().lookup(CHIP)).show();
                return Window.getWindows().stream()
                    .filter(it -> !it.equals(window))
                    .findFirst()
                    .orElseThrow();
              });
    }

    Scene scene() {
      return popup.getScene();
    }

    Node part(String id) {
      return scene().lookup(CHIP + "-" + id);
    }

    Opened type(String field, String words) {
      Fx.run(() -> ((TextField) part(field)).setText(words));
      return this;
    }

    Opened press(KeyCode... codes) {
      for (var code : codes) {
        Fx.run(
            () ->
                Event.fireEvent(
                    scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
      }
      return this;
    }

    Opened fire(String id) {
      Fx.run(() -> ((Button) part(id)).fire());
      return this;
    }

    Optional<DateRange> wanted() {
      return stage.model().filter().lastUsed().get();
    }

    boolean isOpen() {
      return Fx.get(popup::isShowing);
    }

    @Override
    public void close() {
      Fx.run(window::hide);
    }
  }

  private static void with(Look look, Optional<DateRange> before, Consumer<Opened> then) {
    try (var opened = new Opened(look, before)) {
      then.accept(opened);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatDaysAreChosenFrom(Look look) {
    with(
        look,
        days(3, 7),
        opened -> {
          Shot.of(look).keep(opened.scene(), "numbers", "last-used-popup");
          assertThat(Fx.get(() -> Contrast.flawsOf(opened.scene().getRoot()))).isEmpty();
          assertThat(Access.cutShortIn(opened.scene())).isEmpty();
          assertThat(Access.namelessIn(opened.scene())).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsWrongIsToldAtItsField(Look look) {
    with(
        look,
        Optional.empty(),
        opened -> {
          opened.type("first", "2026-11-08").type("last", "2026-11-03").fire("apply");
          assertThat(opened.isOpen()).isTrue();
          assertThat(opened.wanted()).isEmpty();
          assertThat(opened.scene().getRoot().lookupAll(".field-fault")).hasSize(1);
          Shot.of(look).keep(opened.scene(), "numbers", "last-used-wrong");
        });
  }

  @Test
  void aSpanIsChosenAtOnePressAndTakenBackAtAnother() {
    with(
        Shot.LIGHT,
        Optional.empty(),
        opened -> {
          opened.fire("this-month");
          assertThat(opened.isOpen()).isFalse();
          assertThat(opened.wanted()).contains(new DateRange.Within(Recent.THIS_MONTH));
        });
    with(Shot.LIGHT, days(3, 7), opened -> assertThat(opened.fire("any-time").wanted()).isEmpty());
  }

  @Test
  void typedDaysAreTakenWithEnter() {
    with(
        Shot.LIGHT,
        Optional.empty(),
        opened -> {
          opened.type("first", "3 Nov 2026").type("last", "7 Nov 2026").press(KeyCode.ENTER);
          assertThat(opened.wanted()).isEqualTo(days(3, 7));
          assertThat(opened.isOpen()).isFalse();
        });
  }

  @Test
  void daysArePickedByKeysAlone() {
    with(
        Shot.LIGHT,
        Optional.empty(),
        opened -> {
          Fx.run(opened.part("2026-11-25")::requestFocus);
          opened.press(KeyCode.UP, KeyCode.LEFT, KeyCode.ENTER);
          opened.press(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER).fire("apply");
          assertThat(opened.wanted()).isEqualTo(days(17, 25));
        });
  }

  @Test
  void theArrowKeysLeadTheOtherWayWhereOneReadsFromTheRight() {
    with(
        Shot.ARABIC,
        Optional.empty(),
        opened -> {
          Fx.run(opened.part("2026-11-25")::requestFocus);
          opened.press(KeyCode.LEFT);
          assertThat(Fx.get(() -> opened.scene().getFocusOwner().getId())).endsWith("2026-11-26");
          opened.press(KeyCode.PAGE_UP);
          assertThat(Fx.get(() -> opened.scene().getFocusOwner().getId())).endsWith("2026-10-26");
        });
  }
}
