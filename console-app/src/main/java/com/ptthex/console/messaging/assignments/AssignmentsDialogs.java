package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import java.util.Optional;
import javafx.scene.Parent;

/** What is asked before a window is entered, or cancelled. */
final class AssignmentsDialogs {
  private final Ui ui;
  private final Frame frame;
  private final AssignmentsModel model;
  private Optional<Parent> form = Optional.empty();

  AssignmentsDialogs(Ui ui, Frame frame, AssignmentsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.entering().opener().opens(this::enter);
    model.entering().action().then(this::entered);
    var cancelling = model.cancelling().deed();
    cancelling.opener().opens(this::cancel);
    cancelling.action().then(this::cancelled);
  }

  private void enter() {
    var entering = model.entering();
    entering.begin(ui.moments());
    open(
        ui.say(AssignmentsText.ENTER_HINT, ui.moments().zone(ui.clock().instant())),
        new Form(ui, "window", entering.draft())
            .pick(AssignmentsText.SITTER, entering.sitter(), popup("sitter", entering.sitters()))
            .pick(AssignmentsText.CLIENT, entering.client(), popup("client", entering.clients()))
            .field(AssignmentsText.FROM, entering.startsAt(), example())
            .field(AssignmentsText.UNTIL, entering.endsAt(), example()),
        entering.action());
  }

  private PickPopup popup(String role, PersonSearch people) {
    return new PickPopup(ui, "window-pick-" + role, people.picker(ui));
  }

  private String example() {
    return ui.moments().typedBoth(model.entering().someEnd());
  }

  private void entered(Row window) {
    close();
    frame.done(pair(AssignmentsText.NOW_ENTERED, window));
    model.chooseEntered(window);
  }

  private void cancel() {
    var cancelling = model.cancelling();
    var row = cancelling.deed().begin();
    open(
        pair(AssignmentsText.LOOKS_AFTER, row),
        new Form(ui, "cancel-window", cancelling.deed().draft())
            .lines(
                AssignmentsText.REASON, cancelling.reason(), ui.say(AssignmentsText.REASON_HINT)),
        cancelling.deed().action());
  }

  private void cancelled(Row window) {
    close();
    frame.done(pair(AssignmentsText.NOW_CANCELLED, window));
    model.reload();
  }

  private String pair(AssignmentsText words, Row window) {
    return ui.say(
        words,
        ui.texts().isolated(window.sitter().name().value()),
        ui.texts().isolated(window.client().name().value()));
  }

  private void open(String about, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, about, filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void close() {
    form.ifPresent(frame::close);
    form = Optional.empty();
  }
}
