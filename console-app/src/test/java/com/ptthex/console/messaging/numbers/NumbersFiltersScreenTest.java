package com.ptthex.console.messaging.numbers;

import static com.ptthex.console.testing.Fit.isFitForEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.theme.Look;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.upkeep.views.ViewsApi;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Look at the pictures whenever the screen changes. */
final class NumbersFiltersScreenTest {

  static Stream<Look> looks() {
    return NumbersStage.looks();
  }

  private static Scene take(Look look, String state, Consumer<NumbersStage> then) {
    var scene = NumbersStage.take(look, state, then);
    isFitForEverybody(scene);
    return scene;
  }

  private static MenuButton menu(NumbersStage stage) {
    return (MenuButton) stage.frame().lookup("#numbers-views");
  }

  private static void choose(NumbersStage stage, String id) {
    menu(stage).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow()
        .fire();
    stage.answered();
  }

  private static String view(int id) {
    return "numbers-view-" + SampleViews.id(id);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aViewIsNamedAboveTheListWithItsFilters(Look look) {
    var stage = new AtomicReference<NumbersStage>();
    var scene =
        take(
            look,
            "view-shown",
            it -> {
              stage.set(it);
              choose(it, view(1));
            });
    assertThat(scene.lookup("#numbers-views")).isNotNull();
    assertThat(menu(stage.get()).getText()).contains("Resting pool");
    var found = stage.get().model().filter().now();
    assertThat(found.numberClass()).containsExactly(NumberClass.POOL);
    assertThat(found.status()).containsExactly(NumberStatus.QUARANTINED);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aViewOfASitterNamesTheSitterAndIsToldAsChanged(Look look) {
    var stage = new AtomicReference<NumbersStage>();
    take(
        look,
        "view-changed",
        it -> {
          stage.set(it);
          choose(it, view(2));
          it.model().filter().classes().set(Set.of("SITTER", "POOL"));
        });
    var chip = (MenuButton) stage.get().frame().lookup("#numbers-filter-sitter");
    assertThat(chip.getText()).contains("North unit 1");
    assertThat(menu(stage.get()).getText()).isNotEqualTo("North unit 1").contains("North unit 1");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aViewThatCannotBeReadIsToldAboveTheList(Look look) {
    var scene = take(look, "view-unreadable", stage -> choose(stage, view(3)));
    assertThat(scene.lookup("#view-unreadable").isVisible()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void savingTheFiltersAsAView(Look look) {
    var scene = take(look, "view-save-form", stage -> choose(stage, "numbers-views-save"));
    assertThat(scene.lookup("#save-view-name")).isNotNull();
  }

  @Test
  void viewsThatCouldNotBeLoadedAreToldAsThat() {
    var stage = new NumbersStage(Shot.LIGHT, SampleNumbers.all(), SampleNumbers.ADMIN);
    stage.api().on(ViewsApi.LIST, _ -> FakeApi.refused(new Refusal.Unavailable("too-busy")));
    Fx.run(() -> stage.open(_ -> {}));
    assertThat(menu(stage).getText()).isEqualTo("Views (not loaded)");
    assertThat(menu(stage).getItems()).extracting("id").contains("numbers-views-retry");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theMenuOfViews(Look look) {
    keepPopup(look, "views-menu", "#numbers-views", view(1));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSitterIsFoundByName(Look look) {
    keepPopup(look, "sitter-popup", "#numbers-filter-sitter", view(1));
  }

  /** Popups are windows of their own, so each has a picture of its own. */
  private static void keepPopup(Look look, String state, String opened, String shown) {
    var stage = new NumbersStage(look, SampleNumbers.all(), SampleNumbers.ADMIN);
    var window = Fx.get(() -> windowOf(look, stage.open(it -> choose(it, shown))));
    var popup =
        Fx.get(
            () -> {
              ((MenuButton) window.getScene().lookup(opened)).show();
              stage.answered();
              return Window.getWindows().stream()
                  .filter(it -> !it.equals(window))
                  .findFirst()
                  .orElseThrow();
            });
    Shot.of(look).keep(popup.getScene(), "numbers", state);
    Fx.run(window::hide);
  }

  private static Stage windowOf(Look look, Frame frame) {
    var scene = new Scene(frame, 1366, 768);
    look.on(scene);
    var window = new Stage();
    window.setScene(scene);
    window.show();
    return window;
  }
}
