package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.queues.QueuesApi.Replayed;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.Optional;
import javafx.scene.Parent;

/** What is asked before a deed with a queue, and what is said once it is done. */
final class QueueDialogs {
  private final Ui ui;
  private final Frame frame;
  private final QueuesModel model;
  private final QueueWords words;
  private Optional<Parent> form = Optional.empty();

  QueueDialogs(Ui ui, Frame frame, QueuesModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    this.words = new QueueWords(ui);
  }

  void attach() {
    var holding = model.holdingBack().deed();
    holding.opener().opens(this::holdBack);
    holding.action().then(this::heldBack);
    model.resuming().then(row -> done(ui.say(QueuesText.NOW_GOES_ON, name(row))));
    model
        .replayingDead()
        .about(() -> model.chosen().map(this::name))
        .then(replayed -> done(said(replayed)));
  }

  private String name(Row row) {
    return words.name(row.name());
  }

  private void holdBack() {
    var holding = model.holdingBack();
    var row = holding.deed().begin();
    var dialog =
        new FormDialog(
            ui,
            frame,
            name(row),
            new Form(ui, "hold-back", holding.deed().draft())
                .beside(Parts.sentence(ui.say(QueuesText.HOLD_BACK_HINT)))
                .lines(QueuesText.REASON, holding.reason(), ui.say(QueuesText.REASON_HINT)),
            holding.deed().action());
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void heldBack(Row row) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    done(ui.say(QueuesText.NOW_HELD_BACK, name(row)));
  }

  private String said(Replayed replayed) {
    var again = ui.say(QueuesText.ALL_WAIT_AGAIN, replayed.replayed());
    return replayed.left() > 0
        ? again + " " + ui.say(QueuesText.SOME_STAY, replayed.left())
        : again;
  }

  private void done(String what) {
    frame.done(what);
    model.reload();
  }
}
