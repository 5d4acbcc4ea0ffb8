package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.testing.FakeApi;
import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

final class ActionButtonTest {
  private final ByHand threads = new ByHand();
  private final FakeApi api = new FakeApi();

  @Test
  void itsNameAndIdComeFromItsAction() {
    var button = button(scene(register()));
    assertThat(button.getId()).isEqualTo("gallery-register");
    assertThat(button.getText()).isEqualTo("Add number");
  }

  @Test
  void whenItCannotBePressedItsPlaceTakesTheFocusAndSaysWhy() {
    var scene = scene(Gallery.assign(desk(), Gallery.missing()));
    var place = scene.lookup(".action-place");
    assertThat(scene.lookup("#gallery-assign").isDisabled()).isTrue();
    assertThat(place.isFocusTraversable()).isTrue();
    assertThat(place.getAccessibleText())
        .isEqualTo("Assign: not possible now. Choose one number first.");
  }

  @Test
  void pressedTwiceItCallsOnceAndShowsThatItIsBusy() {
    api.on(Gallery.REGISTER, _ -> FakeApi.done(Nothing.NOTHING));
    var button = button(scene(register()));
    Fx.run(button::fire);
    Fx.run(button::fire);
    assertThat(button.getGraphic()).isInstanceOf(ProgressIndicator.class);
    Fx.run(threads::run);
    assertThat(api.calls()).hasSize(1);
    assertThat(button.getGraphic()).isNotInstanceOf(ProgressIndicator.class);
    assertThat(button.isDisabled()).isFalse();
  }

  @Test
  void itsKeysStartItWhileItIsOnTheScreenAndNoLonger() {
    api.on(Gallery.REGISTER, _ -> FakeApi.done(Nothing.NOTHING));
    var scene = scene(register());
    press(scene);
    assertThat(api.calls()).hasSize(1);
    Fx.run(() -> ((StackPane) scene.getRoot()).getChildren().clear());
    press(scene);
    assertThat(api.calls()).hasSize(1);
  }

  @Test
  void itsKeysDoNothingUnderADialog() {
    api.on(Gallery.REGISTER, _ -> FakeApi.done(Nothing.NOTHING));
    var scene = scene(register());
    Fx.run(() -> scene.getRoot().getChildrenUnmodifiable().getFirst().setDisable(true));
    press(scene);
    assertThat(api.calls()).isEmpty();
  }

  @Test
  void twoButtonsOfOneActionShareItsKeysWithoutTakingThemFromEachOther() {
    api.on(Gallery.REGISTER, _ -> FakeApi.done(Nothing.NOTHING));
    var action = register();
    var scene = scene(action);
    Fx.run(
        () -> {
          var place = (StackPane) scene.getRoot();
          var other = new ActionButton(Gallery.ui(Shot.LIGHT), action, Emphasis.NORMAL);
          place.getChildren().add(other);
          place.getChildren().remove(other);
        });
    press(scene);
    assertThat(api.calls()).hasSize(1);
  }

  @Test
  void whileItIsBusyItKeepsTheFocusAndGivesItBackWhenItCannotBePressed() {
    var offer = new SimpleObjectProperty<Offer<Nothing>>(new Offer.Given<>(Nothing.NOTHING));
    api.on(Gallery.ASSIGN, _ -> FakeApi.done(Nothing.NOTHING));
    var scene = scene(Gallery.assign(desk(), offer));
    var button = (Button) scene.lookup("#gallery-assign");
    Fx.run(button::requestFocus);
    Fx.run(button::fire);
    assertThat(button.getGraphic()).isInstanceOf(ProgressIndicator.class);
    assertThat(scene.getFocusOwner()).isSameAs(button);
    Fx.run(() -> offer.set(new Offer.Missing<>(GalleryText.CHOOSE_ONE)));
    Fx.run(threads::run);
    assertThat(scene.getFocusOwner()).isSameAs(scene.lookup(".action-place"));
    Fx.run(() -> offer.set(new Offer.Given<>(Nothing.NOTHING)));
    assertThat(scene.getFocusOwner()).isSameAs(button);
  }

  private void press(Scene scene) {
    Fx.run(
        () ->
            scene
                .getRoot()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.N, false, true, false, false)));
    Fx.run(threads::run);
  }

  @Test
  void whatFailedIsToldInItsPlaceUntilItIsTriedAgain() {
    api.on(Gallery.REGISTER, _ -> FakeApi.refused(new Refusal.Conflict("number-taken")));
    var action = register();
    var note = Fx.get(() -> new ProblemNote(Gallery.ui(Shot.LIGHT)).follow(action));
    Fx.run(
        () -> {
          action.start();
          threads.run();
        });
    assertThat(note.isVisible()).isTrue();
    assertThat(LoadPaneTest.words(note))
        .contains("This number is already in use. Nothing was changed.");
    Fx.run(action::start);
    assertThat(note.isVisible()).isFalse();
  }

  private Desk desk() {
    return Desks.of(api, threads, Gallery.MAY);
  }

  private Action<Nothing, Nothing> register() {
    return Gallery.register(desk());
  }

  private static Scene scene(Action<?, ?> action) {
    return Shot.of(Shot.LIGHT)
        .sized(300, 100)
        .scene(look -> new StackPane(new ActionButton(Gallery.ui(look), action, Emphasis.PRIMARY)));
  }

  private static Button button(Scene scene) {
    return (Button) scene.lookup("#gallery-register");
  }
}
