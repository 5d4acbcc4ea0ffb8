package com.ptthex.console.trust.devices;

import com.ptthex.console.ui.view.CodeCard;
import com.ptthex.console.ui.view.CopyField;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.QrCode;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;

/** The code for one device, for its camera or to be typed. It is shown once. */
final class DeviceCodeCard {
  private DeviceCodeCard() {}

  static CodeCard of(Ui ui, Frame frame, Invited invited) {
    var body =
        Parts.column(
            Gap.LARGE,
            Parts.sentence(ui.say(DevicesText.HOW_TO_REGISTER, invited.name().value())),
            new QrCode(invited.code().value(), ui.say(DevicesText.CODE_INSTEAD)),
            new CopyField(ui, "device-code-value", DevicesText.CODE, invited.code().grouped()),
            Parts.caption(ui.say(DevicesText.UNTIL, ui.moments().both(invited.until()))),
            Parts.aside(ui.say(DevicesText.SHOWN_ONCE)));
    return new CodeCard(ui, frame, "device-code", DevicesText.CODE_TITLE, DevicesText.DONE, body);
  }
}
