package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.console.ui.model.Local;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.value.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dialogs by the keyboard alone: where Enter and Escape lead, and where the focus is afterwards.
 */
final class DialogKeysTest {
  private final Frame frame = Fx.get(Frame::new);
  private final List<String> answers = new ArrayList<>();
  private final Draft draft = new Draft();
  private final Draft.Entry<Label> name = draft.needed("name", Label::new);
  private final Scene scene =
      Shot.of(Shot.LIGHT)
          .sized(900, 700)
          .scene(
              look -> {
                var behind = new Button("behind");
                behind.setId("behind");
                frame.show(Gallery.ui(look), behind);
                return frame;
              });

  private void press(KeyCode code) {
    Fx.run(
        () ->
            scene
                .getFocusOwner()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    Fx.run(
        () ->
            Optional.ofNullable(scene.getFocusOwner())
                .ifPresent(
                    owner ->
                        owner.fireEvent(
                            new KeyEvent(
                                KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false))));
    layOut();
  }

  private void layOut() {
    Fx.run(
        () -> {
          frame.applyCss();
          frame.layout();
        });
  }

  private void startBehind() {
    Fx.run(() -> scene.lookup("#behind").requestFocus());
  }

  private void ask(Gravity gravity) {
    startBehind();
    Fx.run(
        () ->
            frame.ask(
                new Confirm.Question(
                    GalleryText.QUARANTINE, gravity, GalleryTest.IMPACT, Confirm.Shown.AT_FIRST),
                () -> answers.add("yes"),
                () -> answers.add("no")));
    layOut();
  }

  private void openForm() {
    startBehind();
    Fx.run(
        () -> {
          var ui = Gallery.ui(Shot.LIGHT);
          var deed =
              new Local<>(
                  "sample.deed",
                  GalleryText.REGISTER,
                  draft.offer(() -> Nothing.NOTHING),
                  _ -> answers.add(name.value().value()));
          var form = new Form(ui, "sample", draft).field(GalleryText.LABEL, name, "");
          frame.open(new FormDialog(ui, frame, "about", form, deed));
        });
    layOut();
  }

  private Node focused() {
    return scene.getFocusOwner();
  }

  @ParameterizedTest
  @EnumSource(Gravity.class)
  void enterAndEscapeLeaveAllAsItWasHoweverGraveTheDeedIs(Gravity gravity) {
    ask(gravity);
    press(KeyCode.ENTER);
    ask(gravity);
    press(KeyCode.ESCAPE);
    assertThat(answers).containsExactly("no", "no");
    assertThat(focused()).as("back where it was").isSameAs(scene.lookup("#behind"));
  }

  @Test
  void enterBesideTheNameThatIsTypedDoesNotDoTheGravestDeed() {
    ask(Gravity.GRAVE);
    Fx.run(
        () -> {
          var typed = (TextField) scene.lookup("#impact-typed");
          typed.requestFocus();
          typed.setText("quarantine");
        });
    press(KeyCode.ENTER);
    assertThat(answers).containsExactly("no");
  }

  @Test
  void whoGoesOnByTabToTheDeedPressesItThere() {
    ask(Gravity.DESTRUCTIVE);
    Fx.run(() -> scene.lookup("#impact-confirm").requestFocus());
    press(KeyCode.SPACE);
    assertThat(answers).containsExactly("yes");
  }

  @Test
  void aFormBeginsInItsFirstFieldAndEnterGoesOnFromThere() {
    openForm();
    assertThat(focused()).isSameAs(scene.lookup("#sample-name"));
    Fx.run(() -> ((TextField) focused()).setText("Harbour"));
    press(KeyCode.ENTER);
    assertThat(answers).containsExactly("Harbour");
  }

  @Test
  void enterInAFormThatLacksSomethingDoesNothing() {
    openForm();
    press(KeyCode.ENTER);
    assertThat(answers).isEmpty();
    assertThat(scene.lookup("#sample-name")).isNotNull();
  }

  @Test
  void escapeLeavesAFormAndTheFocusGoesBack() {
    openForm();
    Fx.run(() -> ((TextField) focused()).setText("Harbour"));
    press(KeyCode.ESCAPE);
    assertThat(answers).isEmpty();
    assertThat(scene.lookup("#sample-name")).isNull();
    assertThat(focused()).isSameAs(scene.lookup("#behind"));
  }

  @Test
  void escapeClosesTheTopDialogOnlyAndTheOneBelowHasTheFocus() {
    openForm();
    Fx.run(
        () ->
            frame.ask(
                new Confirm.Question(
                    GalleryText.QUARANTINE,
                    Gravity.PLAIN,
                    GalleryTest.IMPACT,
                    Confirm.Shown.AT_FIRST),
                () -> answers.add("yes"),
                () -> answers.add("no")));
    layOut();
    press(KeyCode.ESCAPE);
    assertThat(answers).containsExactly("no");
    assertThat(scene.lookup("#sample-name")).isNotNull();
    assertThat(focused()).isSameAs(scene.lookup("#sample-name"));
    press(KeyCode.ESCAPE);
    assertThat(focused()).isSameAs(scene.lookup("#behind"));
  }
}
