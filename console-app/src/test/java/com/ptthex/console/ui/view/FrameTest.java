package com.ptthex.console.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.Fx;
import com.ptthex.console.testing.Shot;
import com.ptthex.console.ui.model.Confirm;
import com.ptthex.console.ui.model.Gravity;
import com.ptthex.shared.contract.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class FrameTest {
  private final Frame frame = Fx.get(Frame::new);
  private final List<String> answers = new ArrayList<>();
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

  @Test
  void cancelIsWhereEnterAndEscapeLeadAndWhereTheFocusIs() {
    ask(Gravity.DESTRUCTIVE);
    var cancel = button("#impact-cancel");
    assertThat(cancel.isDefaultButton()).isTrue();
    assertThat(cancel.isCancelButton()).isTrue();
    assertThat(cancel.getStyleClass()).contains("primary");
    assertThat(scene.getFocusOwner()).isSameAs(cancel);
    press(cancel);
    assertThat(answers).containsExactly("no");
  }

  @Test
  void theDestructiveButtonSaysItsVerbIsRedAndStandsAwayFromCancel() {
    ask(Gravity.DESTRUCTIVE);
    var confirm = button("#impact-confirm");
    assertThat(confirm.getText()).isEqualTo("Quarantine");
    assertThat(confirm.getStyleClass()).contains("danger-solid");
    var apart =
        leftOf(confirm) - leftOf(button("#impact-cancel")) - button("#impact-cancel").getWidth();
    assertThat(apart).isGreaterThan(100);
    press(confirm);
    assertThat(answers).containsExactly("yes");
  }

  @Test
  void theGravestIsConfirmedOnceMoreByTypingItsName() {
    ask(Gravity.GRAVE);
    var confirm = button("#impact-confirm");
    assertThat(confirm.isDisabled()).isTrue();
    Fx.run(() -> ((TextField) scene.lookup("#impact-typed")).setText("quarantine "));
    assertThat(confirm.isDisabled()).isFalse();
  }

  @Test
  void whatLastsIsMarkedWhetherItCanNeverBeUndoneOrIsGraveAndCanBeSomeDay() {
    ask(asked(Gravity.PLAIN, Impact.Undo.IMPOSSIBLE));
    assertThat(scene.lookup(".undo-impossible")).isNotNull();
    press(button("#impact-cancel"));
    ask(asked(Gravity.GRAVE, Impact.Undo.LATER));
    assertThat(scene.lookup(".undo-impossible")).isNotNull();
    press(button("#impact-cancel"));
    ask(asked(Gravity.PLAIN, Impact.Undo.LATER));
    assertThat(scene.lookup(".undo-impossible")).isNull();
  }

  private static Confirm.Question asked(Gravity gravity, Impact.Undo undo) {
    return new Confirm.Question(
        GalleryText.QUARANTINE,
        gravity,
        Impact.of(GalleryTest.IMPACT.effects(), GalleryTest.IMPACT.touched(), undo),
        Confirm.Shown.AT_FIRST);
  }

  @Test
  void whoActsUponManySaysFirstThatTheyHaveLooked() {
    ask(
        new Confirm.Question(
            GalleryText.ASSIGN,
            Gravity.PLAIN,
            GalleryTest.IMPACT,
            Confirm.Shown.AT_FIRST,
            Confirm.Upon.MANY,
            Optional.of("All of the pool")));
    assertThat(Fx.get(() -> LoadPaneTest.words(frame))).contains("All of the pool");
    var confirm = button("#impact-confirm");
    assertThat(confirm.isDisabled()).isTrue();
    Fx.run(() -> ((CheckBox) scene.lookup("#impact-looked")).setSelected(true));
    assertThat(confirm.isDisabled()).isFalse();
    press(confirm);
    assertThat(answers).containsExactly("yes");
  }

  @Test
  void everyEffectAndEveryKindThatIsTouchedIsTold() {
    ask(Gravity.DESTRUCTIVE);
    assertThat(Fx.get(() -> LoadPaneTest.words(frame)))
        .contains(
            "The sitter loses this number. Left to them: 2.",
            "11 conversations go on under a pool number.",
            "North unit 1",
            "Conversation (11)",
            "and 5 more",
            "This can be undone, but not before the date named here.");
  }

  @Test
  void whatLiesBehindAQuestionCannotBePressedUntilItIsAnswered() {
    ask(Gravity.PLAIN);
    assertThat(scene.lookup("#behind").isDisabled()).isTrue();
    press(button("#impact-cancel"));
    assertThat(scene.lookup("#behind").isDisabled()).isFalse();
    assertThat(scene.lookup("#impact-cancel")).isNull();
  }

  @Test
  void undoTakesItsToastAwayAndIsDone() {
    Fx.run(() -> frame.done("Given away.", () -> answers.add("undone")));
    layOut();
    press(button("#undo"));
    assertThat(answers).containsExactly("undone");
    assertThat(scene.lookup(".toast")).isNull();
  }

  @Test
  void onlyAFewToastsStandAtOnce() {
    Fx.run(() -> List.of("1", "2", "3", "4", "5").forEach(frame::done));
    assertThat(frame.lookupAll(".toast")).hasSize(3);
  }

  private void ask(Gravity gravity) {
    ask(
        new Confirm.Question(
            GalleryText.QUARANTINE, gravity, GalleryTest.IMPACT, Confirm.Shown.AT_FIRST));
  }

  private void ask(Confirm.Question question) {
    Fx.run(() -> frame.ask(question, () -> answers.add("yes"), () -> answers.add("no")));
    layOut();
  }

  private void layOut() {
    Fx.run(
        () -> {
          frame.applyCss();
          frame.layout();
        });
  }

  private Button button(String id) {
    return (Button) scene.lookup(id);
  }

  private static void press(Button button) {
    Fx.run(button::fire);
  }

  private static double leftOf(Region node) {
    return node.localToScene(0, 0).getX();
  }
}
