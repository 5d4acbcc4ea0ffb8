package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.Pressable;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import java.util.Optional;
import javafx.scene.Parent;

/** What is asked before an alert ends, and what is said once something is done about it. */
final class AlertDialogs {
  private final Ui ui;
  private final Frame frame;
  private final AlertsModel model;
  private Optional<Parent> form = Optional.empty();

  AlertDialogs(Ui ui, Frame frame, AlertsModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
  }

  void attach() {
    model.acknowledging().then(_ -> done(AlertsText.NOW_IN_HAND));
    var resolving = model.resolving().deed();
    resolving.opener().opens(this::resolve);
    resolving.action().then(_ -> done(AlertsText.NOW_RESOLVED));
    var dismissing = model.dismissing().deed();
    dismissing.opener().opens(this::dismiss);
    dismissing.action().then(_ -> done(AlertsText.NOW_DISMISSED));
  }

  private void resolve() {
    var resolving = model.resolving();
    var row = resolving.deed().begin();
    open(
        row,
        new Form(ui, "resolve", resolving.deed().draft())
            .beside(Parts.sentence(ui.say(AlertsText.RESOLVE_HINT)))
            .lines(AlertsText.NOTE, resolving.note(), ui.say(AlertsText.NOTE_HINT)),
        resolving.deed().action());
  }

  private void dismiss() {
    var dismissing = model.dismissing();
    var row = dismissing.deed().begin();
    open(
        row,
        new Form(ui, "dismiss", dismissing.deed().draft())
            .beside(Parts.sentence(ui.say(AlertsText.DISMISS_HINT)))
            .lines(AlertsText.REASON, dismissing.reason(), ui.say(AlertsText.REASON_HINT)),
        dismissing.deed().action());
  }

  private void open(Row row, Form filled, Pressable action) {
    var dialog = new FormDialog(ui, frame, AlertWords.of(ui, row.kind()), filled, action);
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void done(AlertsText what) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    frame.done(ui.say(what));
    model.reload();
  }
}
