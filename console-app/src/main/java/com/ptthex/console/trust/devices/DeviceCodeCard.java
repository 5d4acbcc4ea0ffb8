package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The code for one device, for its camera or to be typed. It is shown once. */
final class DeviceCodeCard extends VBox {

  DeviceCodeCard(Ui ui, Frame frame, Invited invited) {
    setId("device-code");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(DevicesText.CODE_TITLE));
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    var title = Parts.title(ui.say(DevicesText.CODE_TITLE));
    title.getStyleClass().add("dialog-title");
    var body =
        Parts.column(
            Gap.LARGE,
            Parts.sentence(ui.say(DevicesText.HOW_TO_REGISTER, invited.name().value())),
            new QrCode(invited.code().value(), ui.say(DevicesText.CODE_INSTEAD)),
            new CopyField(ui, "device-code-value", DevicesText.CODE, invited.code().grouped()),
            Parts.caption(ui.say(DevicesText.UNTIL, ui.moments().both(invited.until()))),
            Parts.aside(ui.say(DevicesText.SHOWN_ONCE)));
    body.getStyleClass().add("dialog-body");
    var done = new Button(ui.say(DevicesText.DONE));
    done.setId("device-code-done");
    done.getStyleClass().add("primary");
    done.setCancelButton(true);
    done.setOnAction(_ -> frame.close(this));
    var buttons = Parts.row(Gap.SMALL, Parts.spring(), done);
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(title, body, buttons);
  }
}
