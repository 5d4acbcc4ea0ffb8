package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.lan.LanApi.Made;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A code by which desks join, beside the address to type it for: to be read, copied or scanned. */
final class LanCodeCard extends VBox {

  LanCodeCard(Ui ui, Frame frame, Made made) {
    setId("lan-code");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(LanText.CODE_TITLE));
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    var title = Parts.title(ui.say(LanText.CODE_TITLE));
    title.getStyleClass().add("dialog-title");
    var code = made.code().grouped();
    var address = made.addresses().getFirst().value();
    var qr = new QrCode(address + " " + code, ui.say(LanText.CODE_INSTEAD, Isolated.code(code)));
    var how =
        Parts.column(
            Gap.MEDIUM,
            Parts.sentence(ui.say(LanText.CODE_HOW)),
            Parts.caption(ui.say(LanText.UNTIL, ui.moments().both(made.row().until()))));
    var body =
        Parts.column(
            Gap.LARGE,
            Parts.row(Gap.LARGE, qr, Parts.growing(how)),
            new CopyField(ui, "lan-code-address", LanText.ADDRESS, address),
            new CopyField(ui, "lan-code-value", LanText.CODE, code),
            Parts.aside(ui.say(LanText.CODE_NO_SECRET)));
    body.getStyleClass().add("dialog-body");
    var done = new Button(ui.say(LanText.DONE));
    done.setId("lan-code-done");
    done.getStyleClass().add("primary");
    done.setMinWidth(USE_PREF_SIZE);
    done.setCancelButton(true);
    done.setOnAction(_ -> frame.close(this));
    var buttons = Parts.row(Gap.SMALL, Parts.spring(), done);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(title, body, buttons);
  }
}
