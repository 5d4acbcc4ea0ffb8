package com.ptthex.console.trust.access;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.EntryCode;
import com.ptthex.shared.value.Label;
import java.time.Instant;
import javafx.print.PrinterJob;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * A code that is told once, to be copied or printed and handed over. Nothing of it is kept here:
 * when the card is closed, it is gone.
 */
final class CodeCard extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final Told told;

  /**
   * @param name whom the code is for
   * @param how they use it
   */
  record Told(Text title, Label name, EntryCode code, Instant until, Text how) {}

  CodeCard(Ui ui, Frame frame, Told told) {
    this.ui = ui;
    this.frame = frame;
    this.told = told;
    setId("code-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(told.title()));
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    var title = Parts.title(ui.say(told.title()));
    title.getStyleClass().add("dialog-title");
    var body = Parts.column(Gap.LARGE, slip(), once());
    body.getStyleClass().add("dialog-body");
    getChildren().addAll(title, body, buttons());
  }

  /** What is printed: all that whoever gets it has to know. */
  private Node slip() {
    var code = new TextField(told.code().grouped());
    code.setId("code-card-code");
    code.setEditable(false);
    code.getStyleClass().add("code-shown");
    code.setAccessibleText(ui.say(AccountsText.CODE_FOR, told.name().value()));
    var label = Parts.label(ui.say(AccountsText.CODE_FOR, told.name().value()));
    label.setLabelFor(code);
    return Parts.column(
        Gap.SMALL,
        label,
        code,
        qr(),
        Parts.sentence(ui.say(told.how())),
        Parts.caption(ui.say(AccountsText.UNTIL) + " " + ui.moments().both(told.until())));
  }

  /** For a camera or a scanner, which type it without a slip. */
  private Node qr() {
    return new QrCode(told.code().grouped(), ui.say(AccountsText.CODE_AS_QR));
  }

  private Node once() {
    return Parts.aside(ui.say(AccountsText.SHOWN_ONCE));
  }

  private Node buttons() {
    var done = button("code-card-done", AccountsText.DONE_WITH_IT, () -> frame.close(this));
    done.getStyleClass().add("primary");
    done.setCancelButton(true);
    var row =
        Parts.row(
            Gap.SMALL,
            pictured("code-card-copy", AccountsText.COPY, MaterialDesignC.CONTENT_COPY, this::copy),
            pictured("code-card-print", AccountsText.PRINT, MaterialDesignP.PRINTER, this::print),
            Parts.spring(),
            done);
    row.getStyleClass().add("dialog-buttons");
    return row;
  }

  private Button button(String id, Text label, Runnable pressed) {
    var button = new Button(ui.say(label));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> pressed.run());
    return button;
  }

  private Button pictured(String id, Text label, Ikon icon, Runnable pressed) {
    var button = button(id, label, pressed);
    button.setGraphic(Parts.mark(icon));
    return button;
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(told.code().grouped());
    Clipboard.getSystemClipboard().setContent(content);
    frame.done(ui.say(AccountsText.COPIED));
  }

  private void print() {
    var job = PrinterJob.createPrinterJob();
    if (job == null) {
      frame.done(ui.say(AccountsText.NO_PRINTER));
    } else if (job.showPrintDialog(getScene().getWindow()) && job.printPage(printed())) {
      job.endJob();
      frame.done(ui.say(AccountsText.PRINTED));
    }
  }

  /** Black on white, whatever the console looks like. */
  private Node printed() {
    var slip =
        Parts.column(
            Gap.LARGE,
            Parts.title(told.name().value()),
            Parts.heading(Isolated.code(told.code().grouped())),
            qr(),
            Parts.label(ui.say(told.how())),
            Parts.label(ui.say(AccountsText.UNTIL) + " " + ui.moments().both(told.until())));
    slip.getStyleClass().add("printed");
    return slip;
  }
}
