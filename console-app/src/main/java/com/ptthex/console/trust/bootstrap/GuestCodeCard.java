package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.ui.view.CodeCard;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Admitted;

/** The code for a guest, to be given to them by who admitted them. It is shown once. */
final class GuestCodeCard {
  private GuestCodeCard() {}

  static CodeCard of(Ui ui, Frame frame, Admitted admitted) {
    var invited = admitted.invited();
    var guest = ui.texts().isolated(admitted.row().name().value());
    var person = ui.texts().isolated(invited.name().value());
    var body =
        Parts.column(
            Gap.LARGE,
            Parts.sentence(ui.say(BootstrapText.HOW_TO_REGISTER, guest, person)),
            new QrCode(invited.code().value(), ui.say(BootstrapText.CODE_INSTEAD)),
            new CopyField(ui, "guest-code-value", BootstrapText.CODE, invited.code().grouped()),
            Parts.caption(ui.say(BootstrapText.UNTIL, ui.moments().both(invited.until()))),
            Parts.aside(ui.say(BootstrapText.SHOWN_ONCE)));
    return new CodeCard(
        ui, frame, "guest-code", BootstrapText.CODE_TITLE, BootstrapText.DONE, body);
  }
}
