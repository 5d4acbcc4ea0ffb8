package com.ptthex.console.ui.view;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.KitText;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * Asks for what a deed needs, before its impact is told. Escape leaves everything as it was; Enter
 * goes on, which for what is risky leads to its impact and a Cancel.
 */
public final class FormDialog extends VBox {
  private Runnable cancelled = () -> {};

  /**
   * @param about what the deed is done to, in a few words
   */
  public FormDialog(Ui ui, Frame frame, String about, Form form, Pressable action) {
    var deed = ui.say(action.label());
    var title = Parts.title(deed);
    title.getStyleClass().add("dialog-title");
    var cancel = new Button(ui.say(KitText.CANCEL));
    cancel.setId("form-cancel");
    cancel.setCancelButton(true);
    cancel.setOnAction(
        _ -> {
          frame.close(this);
          cancelled.run();
        });
    form.refusals(action);
    var body = Parts.column(Gap.LARGE, Parts.aside(about), form);
    body.getStyleClass().add("dialog-body");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("dialog-scroll");
    body.heightProperty().subscribe(high -> scroll.setPrefViewportHeight(high.doubleValue()));
    ui.follow(action.state(), state -> bringIntoSight(state, scroll));
    var buttons =
        Parts.row(
            Gap.SMALL,
            cancel,
            Parts.spring(),
            new ActionButton(ui, action, Emphasis.PRIMARY).onEnter());
    buttons.getStyleClass().add("dialog-buttons");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(deed);
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(title, Parts.growing(scroll), buttons);
  }

  /** Why it was refused stands below the fields, unless it is about one of them. */
  private static void bringIntoSight(Action.State state, ScrollPane scroll) {
    if (state instanceof Action.State.Failed(var problem) && problem.fields().isEmpty()) {
      scroll.setVvalue(scroll.getVmax());
    }
  }

  /** For whoever waits for what comes of it. */
  public void onCancel(Runnable told) {
    cancelled = told;
  }
}
