package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Bulk;
import com.ptthex.console.ui.model.Export;
import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** What is filled in before a deed with a number, and what is said once it is done. */
final class NumberDialogs {
  private static final String EXAMPLE = "+1 202 555 0100";

  private final Ui ui;
  private final Frame frame;
  private final NumbersModel model;
  private Optional<Parent> form = Optional.empty();

  NumberDialogs(Ui ui, Frame frame, NumbersModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.registering().opener().opens(this::register);
    told(model.registering().action(), NumbersText.REGISTERED_NUMBER);
    model.assigning().opening().opens(this::assign);
    model.quarantining().opening().opens(this::quarantine);
    model.settingAside().opening().opens(this::setAside);
    told(model.settingAside().deed(), NumbersText.SET_NUMBER_ASIDE, NumbersText.SET_NUMBERS_ASIDE);
    model.settingAside().deed().one().then(this::setAsideWithAWayBack);
    told(model.settingAside().undoing(), NumbersText.GAVE_NUMBER_BACK);
    told(model.settingAside().back(), NumbersText.GAVE_NUMBER_BACK, NumbersText.GAVE_NUMBERS_BACK);
    told(model.assigning().deed(), NumbersText.ASSIGNED_NUMBER, NumbersText.ASSIGNED_NUMBERS);
    told(
        model.quarantining().deed(),
        NumbersText.QUARANTINED_NUMBER,
        NumbersText.QUARANTINED_NUMBERS);
    told(model.release(), NumbersText.RELEASED_NUMBER, NumbersText.RELEASED_NUMBERS);
    model.export().then(this::exported);
    told(model.reinstate(), NumbersText.REINSTATED_NUMBER, NumbersText.REINSTATED_NUMBERS);
  }

  private void told(NumberDeed<?, ?> deed, Text one, Text several) {
    told(deed.one(), one);
    var many = deed.many();
    many.then(end -> ended(many, end, several));
    // Whoever leaves it running, or cannot know its end, has nothing more to fill in.
    ui.follow(many.left(), left -> closeFormIf(left));
    ui.follow(many.standing(), standing -> closeFormIf(standing instanceof Bulk.State.Unknown));
  }

  private void told(Action<?, Row> action, Text done) {
    action.then(
        row -> {
          closeForm();
          frame.done(about(done, row));
          model.reload();
        });
  }

  private void setAsideWithAWayBack(Row row) {
    closeForm();
    frame.done(about(NumbersText.SET_NUMBER_ASIDE, row), () -> model.settingAside().undo(row));
    model.reload();
  }

  private String about(Text done, Row row) {
    return ui.say(done, Isolated.code(row.number().shown()));
  }

  private void ended(Bulk<?, ?> many, Bulk.State.Ended end, Text done) {
    closeForm();
    model.reload();
    if (end.left().isEmpty()) {
      frame.done(ui.say(done, end.asked()));
    } else if (many.left().get()) {
      frame.done(ui.say(KitText.BULK_DONE_IN_PART, ui.say(many.label()), end.done(), end.asked()));
    }
  }

  private void exported(Export.Saved saved) {
    var place = Isolated.code(saved.file().toAbsolutePath().toString());
    frame.done(ui.say(NumbersText.EXPORTED, saved.rows(), place));
  }

  private void closeFormIf(boolean over) {
    if (over) {
      closeForm();
    }
  }

  private void closeForm() {
    form.ifPresent(frame::close);
    form = Optional.empty();
  }

  private void register() {
    var registering = model.registering();
    registering.begin();
    var units =
        registering.units().followed().map(it -> Option.of(it.units(), Unit::id, Unit::name));
    open(
        ui.say(NumbersText.REGISTER_HINT),
        new Form(ui, "register", registering.draft())
            .number(
                NumbersText.NUMBER,
                registering.number(),
                Isolated.code(EXAMPLE),
                registering.numbers())
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
    open(about(assigning.upon().get()), AssignForm.of(ui, assigning), assigning.action());
  }

  private void quarantine() {
    var quarantining = model.quarantining();
    quarantining.begin();
    open(
        about(quarantining.upon().get()),
        new Form(ui, "quarantine", quarantining.draft())
            .choice(
                NumbersText.REASON,
                quarantining.reason(),
                fixed(NumberFilters.options(ui, QuarantineReason.values(), NumberWords::of)))
            .lines(NumbersText.NOTE, quarantining.note(), ui.say(NumbersText.NOTE_HINT)),
        quarantining.action());
  }

  private void setAside() {
    var aside = model.settingAside();
    aside.begin();
    open(
        about(aside.upon().get()),
        new Form(ui, "set-aside", aside.draft())
            .lines(NumbersText.REASON, aside.reason(), ui.say(NumbersText.ASIDE_HINT))
            .choice(NumbersText.ASIDE_UNTIL, aside.lasts(), fixed(ends())),
        aside.action());
  }

  private List<Option> ends() {
    return List.of(
        new Option("", ui.say(NumbersText.UNTIL_GIVEN_BACK)),
        new Option("P1D", ui.say(NumbersText.FOR_A_DAY)),
        new Option("P7D", ui.say(NumbersText.FOR_A_WEEK)),
        new Option("P30D", ui.say(NumbersText.FOR_A_MONTH)),
        new Option("P90D", ui.say(NumbersText.FOR_A_QUARTER)));
  }

  private static ObservableValue<List<Option>> fixed(List<Option> options) {
    return new SimpleObjectProperty<>(options);
  }

  private String about(List<Row> rows) {
    return rows.size() == 1
        ? Isolated.code(rows.getFirst().number().shown())
        : ui.say(NumbersText.SO_MANY_NUMBERS, rows.size());
  }

  private void open(String about, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }
}
