package com.ptthex.console.trust.bootstrap;

import com.ptthex.console.trust.bootstrap.GuestsModel.Admitting;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.bootstrap.GuestState;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Guests;
import com.ptthex.shared.trust.bootstrap.GuestsApi.Row;
import com.ptthex.shared.trust.devices.DevicesApi.Decided;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who asked to be admitted: those who wait with what can be done about them, then the others. */
final class GuestList extends StackPane {
  private final Ui ui;
  private final Frame frame;
  private final GuestsModel model;
  private final VBox content = Parts.column(Gap.MEDIUM);

  GuestList(Ui ui, Frame frame, GuestsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("guests");
    getChildren()
        .add(
            new LoadPane<Guests>(ui, content, this::fill)
                .emptyLine(BootstrapText.NOBODY_ASKED)
                .retry(model.guests()::reload)
                .follow(model.guests().load()));
  }

  private void fill(Guests guests) {
    content.getChildren().clear();
    for (var at = 0; at < guests.rows().size(); at++) {
      content.getChildren().add(line(guests.rows().get(at), at));
    }
  }

  private Node line(Row row, int at) {
    var words =
        Parts.column(
            Gap.HAIR,
            Parts.row(
                Gap.MEDIUM,
                Parts.heading(ui.texts().isolated(row.name().value())),
                Parts.caption(Isolated.code(row.mark().grouped())),
                state(row.state())),
            Parts.aside(when(row)));
    row.decided().ifPresent(decided -> words.getChildren().add(Parts.aside(said(decided))));
    var line = Parts.row(Gap.MEDIUM, Parts.growing(words));
    if (row.state() == GuestState.WAITING) {
      line.getChildren().addAll(admit(row, at), refuse(row, at));
    }
    return line;
  }

  private String when(Row row) {
    var asked = ui.say(BootstrapText.ASKED_AT, ui.moments().both(row.askedAt()));
    return row.state() == GuestState.WAITING
        ? asked + " " + ui.say(BootstrapText.WAITS_UNTIL, ui.moments().both(row.until()))
        : asked;
  }

  private String said(Decided decided) {
    return ui.say(
        BootstrapText.DECIDED_BY,
        ui.moments().both(decided.at()),
        ui.texts().isolated(decided.by().value()),
        decided.reason().map(note -> ui.texts().isolated(note.value())).orElse(""));
  }

  private Tag state(GuestState state) {
    return switch (state) {
      case WAITING -> new Tag(Severity.NOTICE, ui.say(BootstrapText.WAITING));
      case EXPIRED -> new Tag(Severity.NORMAL, ui.say(BootstrapText.EXPIRED));
      case ADMITTED -> new Tag(Severity.NORMAL, ui.say(BootstrapText.ADMITTED));
      case REFUSED -> new Tag(Severity.NORMAL, ui.say(BootstrapText.REFUSED));
    };
  }

  private Node admit(Row row, int at) {
    var admitting = model.admitting(row);
    admitting.changing().opener().opens(() -> admit(row, admitting));
    var button = new ActionButton(ui, admitting.changing().opener(), Emphasis.NORMAL);
    button.setId("guest-admit-" + at);
    return button;
  }

  private void admit(Row row, Admitting admitting) {
    admitting.changing().draft().clear();
    model.people().type("");
    var picker =
        new Picker<>(
            ui,
            model.people().rows(),
            person -> new Option(person.id().value().toString(), person.name().value()),
            model.people()::type);
    var form =
        new Form(ui, "admit", admitting.changing().draft())
            .beside(Parts.heading(Isolated.code(row.mark().grouped())))
            .beside(Parts.sentence(ui.say(BootstrapText.ADMIT_ABOUT)))
            .pick(BootstrapText.FIELD_PERSON, admitting.person(), picker)
            .lines(
                BootstrapText.REASON,
                admitting.changing().reason(),
                ui.say(BootstrapText.REASON_HINT));
    var dialog =
        new FormDialog(
            ui,
            frame,
            ui.texts().isolated(row.name().value()),
            form,
            admitting.changing().action());
    admitting
        .changing()
        .action()
        .then(
            admitted -> {
              frame.close(dialog);
              frame.open(GuestCodeCard.of(ui, frame, admitted));
              model.guests().reload();
            });
    frame.open(dialog);
  }

  private Node refuse(Row row, int at) {
    var refusing = model.refusing(row);
    refusing.opener().opens(() -> refuse(row, refusing));
    var button = new ActionButton(ui, refusing.opener(), Emphasis.NORMAL);
    button.setId("guest-refuse-" + at);
    return button;
  }

  private void refuse(Row row, Changing<Row> refusing) {
    refusing.draft().clear();
    var form =
        new Form(ui, "refuse", refusing.draft())
            .beside(Parts.sentence(ui.say(BootstrapText.REFUSE_ABOUT)))
            .lines(BootstrapText.REASON, refusing.reason(), ui.say(BootstrapText.REASON_HINT));
    var dialog =
        new FormDialog(ui, frame, ui.texts().isolated(row.name().value()), form, refusing.action());
    refusing
        .action()
        .then(
            _ -> {
              frame.close(dialog);
              frame.done(ui.say(BootstrapText.REFUSED_DONE));
              model.guests().reload();
            });
    frame.open(dialog);
  }
}
