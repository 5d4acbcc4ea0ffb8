package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.Text;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Shows a code for somebody to take elsewhere, until they are done with it. */
public final class CodeCard extends VBox {
  /**
   * @param id of the card; with {@code -done} behind it, of its button
   */
  public CodeCard(Ui ui, Frame frame, String id, Text name, Text done, Node body) {
    setId(id);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(name));
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    var title = Parts.title(ui.say(name));
    title.getStyleClass().add("dialog-title");
    body.getStyleClass().add("dialog-body");
    var button = new Button(ui.say(done));
    button.setId(id + "-done");
    button.getStyleClass().add("primary");
    button.setMinWidth(USE_PREF_SIZE);
    button.setCancelButton(true);
    button.setOnAction(_ -> frame.close(this));
    var buttons = Parts.row(Gap.SMALL, Parts.spring(), button);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(title, body, buttons);
  }
}
