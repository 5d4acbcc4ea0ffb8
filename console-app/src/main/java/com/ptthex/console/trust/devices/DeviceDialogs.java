package com.ptthex.console.trust.devices;

import com.ptthex.console.trust.devices.DevicesModel.Decision;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.devices.DevicesApi.Invited;
import com.ptthex.shared.trust.devices.DevicesApi.Row;
import java.util.Optional;
import javafx.scene.Parent;

/** What is filled in before a deed with a device, and what is said once it is done. */
final class DeviceDialogs {
  private final Ui ui;
  private final Frame frame;
  private final DevicesModel model;
  private Optional<Parent> form = Optional.empty();

  DeviceDialogs(Ui ui, Frame frame, DevicesModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.registering().opener().opens(this::register);
    model.registering().action().then(this::invited);
    for (var each : model.decisions()) {
      each.deed().opener().opens(() -> decide(each));
      each.deed().action().then(row -> told(each, row));
    }
  }

  private void register() {
    var registering = model.registering();
    registering.begin();
    open(
        ui.say(DevicesText.ADD_HINT),
        new Form(ui, "device", registering.draft())
            .pick(DevicesText.FIELD_PERSON, registering.person(), registering.picker(ui))
            .lines(DevicesText.NOTE, registering.note(), ui.say(DevicesText.NOTE_HINT)),
        registering.action());
  }

  private void invited(Invited invited) {
    closeForm();
    frame.open(DeviceCodeCard.of(ui, frame, invited));
  }

  private void decide(Decision each) {
    var row = each.deed().begin();
    open(
        ui.texts().isolated(row.name().value()),
        new Form(ui, "decide", each.deed().draft())
            .beside(Parts.heading(Isolated.code(row.mark().grouped())))
            .beside(Parts.sentence(ui.say(each.hint())))
            .lines(DevicesText.REASON, each.reason(), ""),
        each.deed().action());
  }

  private void told(Decision each, Row row) {
    closeForm();
    frame.done(ui.say(each.done(), row.name().value()));
    model.reload();
  }

  private void closeForm() {
    form.ifPresent(frame::close);
    form = Optional.empty();
  }

  private void open(String about, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
