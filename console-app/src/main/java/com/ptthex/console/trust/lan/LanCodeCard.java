package com.ptthex.console.trust.lan;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.CodeCard;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.lan.LanApi.Made;

/** A code by which desks join, beside the address to type it for: to be read, copied or scanned. */
final class LanCodeCard {
  private LanCodeCard() {}

  static CodeCard of(Ui ui, Frame frame, Made made) {
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
    return new CodeCard(ui, frame, "lan-code", LanText.CODE_TITLE, LanText.DONE, body);
  }
}
