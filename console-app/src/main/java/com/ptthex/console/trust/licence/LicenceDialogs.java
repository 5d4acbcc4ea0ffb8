package com.ptthex.console.trust.licence;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.OpenFile;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.model.SaveAs;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.licence.LicenceApi.Earlier;
import com.ptthex.shared.trust.licence.LicenceApi.Held;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;

/** What is filled in before a deed with the licence, and what is said once it is done. */
final class LicenceDialogs {
  private final Ui ui;
  private final Frame frame;
  private final LicenceModel model;
  private Optional<Parent> form = Optional.empty();

  LicenceDialogs(Ui ui, Frame frame, LicenceModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  /**
   * @param open asks for the file of a licence
   * @param save asks where a request for another is kept
   */
  void attach(OpenFile open, SaveAs save) {
    model
        .renewal()
        .then(told -> frame.open(new RenewalCard(ui, frame, told, model.keeping(told, save))));
    model.bringing().opens(() -> open.ask().ifPresent(model::bring));
    model.back().opens(this::goBack);
    model.narrow().opens(() -> model.known().ifPresent(this::narrow));
    told(model.bring(), LicenceText.IMPORTED);
    told(model.goingBack().action(), LicenceText.WENT_BACK);
    told(model.narrowing().action(), LicenceText.NARROWED);
  }

  private void told(Action<?, ?> action, Text done) {
    action.then(
        _ -> {
          form.ifPresent(frame::close);
          form = Optional.empty();
          frame.done(ui.say(done));
          model.reload();
        });
  }

  private void goBack() {
    var going = model.goingBack();
    going.draft().clear();
    var earlier = model.returns().stream().map(this::option).toList();
    open(
        ui.say(LicenceText.GO_BACK_ABOUT),
        new Form(ui, "go-back", going.draft())
            .choice(LicenceText.EARLIER_LICENCE, going.document(), fixed(earlier))
            .lines(LicenceText.REASON, going.reason(), ""),
        going.action());
  }

  private Option option(Earlier earlier) {
    var document = earlier.document();
    return new Option(
        document.id().value().toString(),
        Isolated.undone(
            ui.say(
                LicenceText.EARLIER_ONE,
                ui.texts().number(document.serial().value()),
                ui.moments().date(document.until()))));
  }

  private void narrow(Held held) {
    var choice = model.narrowing().begin(held);
    var onOff =
        List.of(
            new Option(Narrowing.ON, ui.say(LicenceText.AS_LICENSED)),
            new Option(Narrowing.OFF, ui.say(LicenceText.SWITCHED_OFF)));
    var fields = new Form(ui, "narrow", choice.draft());
    choice
        .features()
        .forEach(
            (line, entry) ->
                fields.choice(ui.codes().word("feature", line.value()), entry, fixed(onOff)));
    choice
        .limits()
        .forEach(
            (line, entry) ->
                fields.field(
                    ui.codes().word("limit", line.value()),
                    entry,
                    ui.say(LicenceText.AS_LICENSED)));
    fields.lines(LicenceText.REASON, choice.reason(), "");
    open(ui.say(LicenceText.NARROW_ABOUT), fields, model.narrowing().action());
  }

  private static ReadOnlyObjectWrapper<List<Option>> fixed(List<Option> options) {
    return new ReadOnlyObjectWrapper<>(options);
  }

  private void open(String about, Form fields, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, fields, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
