package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.FieldFault;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * The fields of a {@link Draft}, one under the other, with what is wrong right below the field that
 * it is about, and at the end what they are filled in for.
 */
public final class Form extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Ui ui;
  private final String name;
  private final Draft draft;

  /**
   * @param name begins the ids of its fields, such as {@code register}
   */
  public Form(Ui ui, String name, Draft draft) {
    this.ui = ui;
    this.name = name;
    this.draft = draft;
    getStyleClass().addAll("form", "gap-large");
  }

  /**
   * @param hint an example of what fits, shown while the field is empty
   */
  public Form field(Text label, Draft.Entry<?> entry, String hint) {
    var input = new TextField();
    input.setId(name + "-" + entry.field());
    input.setPromptText(hint);
    input.textProperty().bindBidirectional(entry.text());
    var caption = Parts.label(ui.say(label));
    caption.setLabelFor(input);
    var below = new HBox();
    getChildren().add(Parts.column(Gap.HAIR, caption, input, below));
    input.focusedProperty().subscribe((was, _) -> leaveIf(was, entry));
    ui.follow(entry.complaint(), fault -> draw(fault, caption, input, below));
    return this;
  }

  /** What the filled form is sent with; its refusals land on the fields, or above the button. */
  public Form submit(Action<?, ?> action) {
    var problem = new ProblemNote(ui);
    ui.follow(action.state(), state -> hear(state, problem));
    getChildren().addAll(problem, new ActionButton(ui, action, Emphasis.PRIMARY));
    return this;
  }

  private static void leaveIf(boolean wasInIt, Draft.Entry<?> entry) {
    if (wasInIt) {
      entry.leave();
    }
  }

  private void hear(Action.State state, ProblemNote note) {
    switch (state) {
      case Action.State.Failed(var problem) -> {
        draft.hear(problem);
        note.show(problem);
      }
      case Action.State.Idle _, Action.State.Busy _ -> note.hide();
    }
  }

  private void draw(Optional<FieldFault> fault, Label caption, TextField input, HBox below) {
    var words = fault.map(ui.codes()::fault);
    input.pseudoClassStateChanged(WRONG, fault.isPresent());
    // Read out with the field, for whoever does not see what stands below it.
    input.setAccessibleText(
        words.map(it -> caption.getText() + ". " + it).orElse(caption.getText()));
    below.getChildren().clear();
    words.ifPresent(
        it -> {
          var sentence = new Sentence(it, "field-fault");
          below
              .getChildren()
              .setAll(
                  Parts.row(
                      Gap.HAIR,
                      Parts.mark(MaterialDesignA.ALERT_CIRCLE, "fault-shape"),
                      Parts.growing(sentence)));
        });
  }
}
