package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** What is filled in before a deed with a number, and what is said once it is done. */
final class NumberDialogs {
  private static final String EXAMPLE = "+1 202 555 0100";

  private final Ui ui;
  private final Frame frame;
  private final NumbersModel model;
  private Optional<FormDialog> opened = Optional.empty();

  NumberDialogs(Ui ui, Frame frame, NumbersModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    var registering = model.registering();
    registering.opener().opens(this::register);
    asked(registering.action(), NumbersText.REGISTERED_NUMBER);
    asked(model.assigning().action(), NumbersText.ASSIGNED_NUMBER);
    asked(model.quarantining().action(), NumbersText.QUARANTINED_NUMBER);
    model.assigning().opener().opens(this::assign);
    model.quarantining().opener().opens(this::quarantine);
    told(model.release(), NumbersText.RELEASED_NUMBER);
    told(model.reinstate(), NumbersText.REINSTATED_NUMBER);
  }

  private void told(Action<?, Row> action, Text done) {
    action.then(
        row -> {
          frame.done(ui.say(done, Isolated.code(row.number().shown())));
          model.reload();
        });
  }

  /** The same, for what a dialog asked for. */
  private void asked(Action<?, Row> action, Text done) {
    action.then(
        row -> {
          opened.ifPresent(frame::close);
          frame.done(ui.say(done, Isolated.code(row.number().shown())));
          model.reload();
        });
  }

  private void register() {
    var registering = model.registering();
    registering.draft().clear();
    registering.loadUnits();
    var units =
        registering
            .units()
            .map(
                all ->
                    all.stream()
                        .map(unit -> new Option(unit.id().value().toString(), unit.name().value()))
                        .toList());
    open(
        ui.say(NumbersText.REGISTER_HINT),
        new Form(ui, "register", registering.draft())
            .field(NumbersText.NUMBER, registering.number(), Isolated.code(EXAMPLE))
            .choice(
                NumbersText.CLASS,
                registering.numberClass(),
                fixed(NumberFilters.options(ui, NumberClass.values(), NumberWords::of)))
            .choice(NumbersText.UNIT, registering.unit(), units)
            .field(NumbersText.NAME, registering.label(), ""),
        registering.action());
  }

  private void assign() {
    var assigning = model.assigning();
    assigning.begin();
    var picker =
        new Picker<>(
            ui,
            assigning.sitters(),
            sitter -> new Option(sitter.id().value().toString(), sitter.name().value()),
            assigning::search);
    open(
        about(),
        new Form(ui, "assign", assigning.draft())
            .pick(NumbersText.SITTER, assigning.sitter(), picker),
        assigning.action());
  }

  private void quarantine() {
    var quarantining = model.quarantining();
    quarantining.begin();
    open(
        about(),
        new Form(ui, "quarantine", quarantining.draft())
            .choice(
                NumbersText.REASON,
                quarantining.reason(),
                fixed(NumberFilters.options(ui, QuarantineReason.values(), NumberWords::of)))
            .lines(NumbersText.NOTE, quarantining.note(), ui.say(NumbersText.NOTE_HINT)),
        quarantining.action());
  }

  private static ObservableValue<List<Option>> fixed(List<Option> options) {
    return new SimpleObjectProperty<>(options);
  }

  private String about() {
    return model.rows().chosenRows().stream()
        .findFirst()
        .map(row -> Isolated.code(row.number().shown()))
        .orElse("");
  }

  private void open(String about, Form form, Action<?, ?> action) {
    var dialog = new FormDialog(ui, frame, about, form, action);
    opened = Optional.of(dialog);
    frame.open(dialog);
  }
}
