package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.model.TypedNumbers;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.FieldFault;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
    return field(ui.say(label), entry, hint);
  }

  /** Whose name is a code of the server's. */
  public Form field(String label, Draft.Entry<?> entry, String hint) {
    return add(label, entry, typedInto(entry, hint));
  }

  private static TextField typedInto(Draft.Entry<?> entry, String hint) {
    var input = new TextField();
    input.setPromptText(hint);
    input.textProperty().bindBidirectional(entry.text());
    return input;
  }

  /** A phone number; one without its country code is shown as it is read. */
  public Form number(Text label, Draft.Entry<?> entry, String hint, TypedNumbers numbers) {
    var readAs = new HBox();
    place(ui.say(label), entry, typedInto(entry, hint)).getChildren().add(readAs);
    ui.follow(
        entry.text(),
        typed -> {
          readAs.getChildren().clear();
          numbers
              .completed(typed)
              .map(number -> ui.say(KitText.READ_AS, Isolated.code(number.shown())))
              .map(Parts::aside)
              .ifPresent(said -> readAs.getChildren().setAll(Parts.growing(said)));
          readAs.setManaged(!readAs.getChildren().isEmpty());
        });
    return this;
  }

  /** What nobody may read over somebody's shoulder. */
  public Form secret(Text label, Draft.Entry<?> entry) {
    var input = new PasswordField();
    input.textProperty().bindBidirectional(entry.text());
    return add(label, entry, input);
  }

  /** For a few lines. */
  public Form lines(Text label, Draft.Entry<?> entry, String hint) {
    var input = new TextArea();
    input.setPromptText(hint);
    input.setWrapText(true);
    input.setPrefRowCount(3);
    input.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> goOnWithTab(pressed, input));
    input.textProperty().bindBidirectional(entry.text());
    return add(label, entry, input);
  }

  /** Nobody writes tabs into a few lines; whoever has no mouse would never leave them again. */
  private static void goOnWithTab(KeyEvent pressed, Node input) {
    if (pressed.getCode() == KeyCode.TAB) {
      input.requestFocusTraversal(
          pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      pressed.consume();
    }
  }

  /** One of a few; they may come later than the form. */
  public Form choice(Text label, Draft.Entry<?> entry, ObservableValue<List<Option>> options) {
    return choice(ui.say(label), entry, options);
  }

  /** Whose name is a code of the server's. */
  public Form choice(String label, Draft.Entry<?> entry, ObservableValue<List<Option>> options) {
    var input = new ComboBox<Option>();
    input.setMaxWidth(Double.MAX_VALUE);
    input.setPromptText(ui.say(KitText.CHOOSE));
    input
        .valueProperty()
        .subscribe(
            chosen -> Optional.ofNullable(chosen).map(Option::value).ifPresent(entry.text()::set));
    ui.follow(
        options,
        offered -> {
          input.getItems().setAll(offered);
          showIn(input, entry);
        });
    // Filled in by somebody else than who looks at it, such as whoever leads there.
    ui.follow(entry.text(), _ -> showIn(input, entry));
    return add(label, entry, input);
  }

  private static void showIn(ComboBox<Option> input, Draft.Entry<?> entry) {
    input.getItems().stream()
        .filter(option -> option.value().equals(entry.text().get()))
        .findFirst()
        .ifPresent(input::setValue);
  }

  /** One of many, found by what is typed. */
  public Form pick(Text label, Draft.Entry<?> entry, Picker<?> picker) {
    picker.picks(entry.text());
    return add(label, entry, picker);
  }

  /** The same where there is no room for those that are found: they open below it. */
  public Form pick(Text label, Draft.Entry<?> entry, PickPopup popup) {
    var caption = ui.say(label);
    var input = new PickButton(name + "-" + entry.field(), popup);
    input.setText(ui.say(KitText.CHOOSE));
    input.picks(
        picked -> {
          entry.text().set(picked.value());
          var words = ui.texts().isolated(picked.words());
          input.setText(words);
          input.setAccessibleText(Isolated.undone(ui.say(KitText.FILTERED, caption, words)));
        });
    input.setMaxWidth(Double.MAX_VALUE);
    return add(caption, entry, input);
  }

  /** What stands between the fields and is none of them. */
  public Form beside(Node part) {
    getChildren().add(part);
    return this;
  }

  private Form add(Text label, Draft.Entry<?> entry, Region input) {
    return add(ui.say(label), entry, input);
  }

  private Form add(String label, Draft.Entry<?> entry, Region input) {
    place(label, entry, input);
    return this;
  }

  /** What is put below it later stands close to it. */
  private VBox place(String label, Draft.Entry<?> entry, Region input) {
    input.setId(name + "-" + entry.field());
    var caption = Parts.label(label);
    caption.setLabelFor(input);
    var below = new HBox();
    var column = Parts.column(Gap.HAIR, caption, input, below);
    getChildren().add(column);
    Leaving.of(input, entry::leave);
    ui.follow(entry.complaint(), fault -> draw(fault, caption, input, below));
    return column;
  }

  /** What the filled form is sent with; its refusals land on the fields, or above the button. */
  public Form submit(Pressable action) {
    refusals(action);
    getChildren().add(new ActionButton(ui, action, Emphasis.PRIMARY));
    return this;
  }

  /** Where the button stands elsewhere. */
  public Form refusals(Pressable action) {
    var problem = new ProblemNote(ui);
    ui.follow(action.state(), state -> hear(state, problem));
    getChildren().add(problem);
    return this;
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

  private void draw(Optional<FieldFault> fault, Label caption, Region input, HBox below) {
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
