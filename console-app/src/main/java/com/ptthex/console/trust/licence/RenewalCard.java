package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Keeping;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.Renewal;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What the vendor needs to renew the licence: as a file, and for a camera where it is short. */
final class RenewalCard extends VBox {

  RenewalCard(Ui ui, Frame frame, Renewal told, Keeping keeping) {
    setId("renewal");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(ui.say(LicenceText.RENEWAL_TITLE));
    getStyleClass().add("dialog-card");
    setMaxHeight(USE_PREF_SIZE);
    keeping.then(
        file -> {
          frame.close(this);
          frame.done(ui.say(LicenceText.RENEWAL_KEPT, file.getFileName().toString()));
        });
    var title = Parts.title(ui.say(LicenceText.RENEWAL_TITLE));
    title.getStyleClass().add("dialog-title");
    var body =
        Parts.column(
            Gap.LARGE,
            Parts.sentence(ui.say(LicenceText.RENEWAL_ABOUT)),
            picture(ui, told),
            Parts.aside(
                ui.say(
                    told.seal().isPresent()
                        ? LicenceText.RENEWAL_SIGNED
                        : LicenceText.RENEWAL_UNSIGNED)),
            new ProblemNote(ui).follow(keeping));
    body.getStyleClass().add("dialog-body");
    var done = new Button(ui.say(KitText.CLOSE));
    done.setId("renewal-done");
    done.setMinWidth(USE_PREF_SIZE);
    done.setCancelButton(true);
    done.setOnAction(_ -> frame.close(this));
    var buttons =
        Parts.row(Gap.SMALL, done, Parts.spring(), new ActionButton(ui, keeping, Emphasis.PRIMARY));
    buttons.getStyleClass().add("dialog-buttons");
    getChildren().addAll(title, body, buttons);
  }

  private static Node picture(Ui ui, Renewal told) {
    if (told.bytes().length > QrCode.MOST_BYTES) {
      return Parts.sentence(ui.say(LicenceText.RENEWAL_TOO_LONG));
    }
    return new QrCode(told.text(), ui.say(LicenceText.RENEWAL_QR));
  }
}
