package com.ptthex.console.ui.view;

import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A code that somebody takes elsewhere: to be read, chosen with the keyboard, and copied. */
public final class CopyField extends VBox {
  /** In letters; what is longer is scrolled. */
  private static final int LONGEST = 32;

  private static final int SHORTEST = 12;

  public CopyField(Ui ui, String id, Text label, String code) {
    var shown = new TextField(code);
    shown.setId(id);
    shown.setEditable(false);
    shown.setPrefColumnCount(Math.clamp(code.length(), SHORTEST, LONGEST));
    shown.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    shown.getStyleClass().add("code");
    shown.setAccessibleText(ui.say(label));
    var caption = Parts.label(ui.say(label));
    caption.setLabelFor(shown);
    var copy = new Button(ui.say(KitText.COPY), Parts.mark(MaterialDesignC.CONTENT_COPY));
    copy.setId(id + "-copy");
    copy.setAccessibleText(ui.say(KitText.COPY_WHAT, ui.say(label)));
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> copy(code));
    getStyleClass().addAll("gap-hair");
    getChildren().addAll(caption, Parts.row(Gap.SMALL, Parts.growing(shown), copy));
  }

  private static void copy(String code) {
    var content = new ClipboardContent();
    content.putString(code);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
