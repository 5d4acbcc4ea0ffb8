package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Every queue of what is to be done outside, and beside it what stands in the chosen one. */
final class QueuesScreen extends VBox {
  private final Ui ui;
  private final Frame frame;
  private final QueuesModel model;
  private Optional<QueueDetail> shown = Optional.empty();

  QueuesScreen(Ui ui, Frame frame, QueuesModel model) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("queues");
    new QueueDialogs(ui, frame, model).attach();
    getChildren().add(Parts.growing(list()));
  }

  private Node list() {
    var words = new QueueWords(ui);
    return new ListDetail<>(ui, "queues", model.rows())
        .column(Column.<Row>words(QueuesText.QUEUE, row -> words.name(row.name())).wide(232))
        .column(
            Column.<Row>state(
                    QueuesText.STATE, QueueWords::severity, row -> ui.say(QueueWords.state(row)))
                .wide(216))
        .column(Column.<Row>figure(QueuesText.WAITING, Row::waiting).wide(88))
        .column(Column.<Row>figure(QueuesText.RUNNING, Row::working).wide(88))
        .column(Column.<Row>figure(QueuesText.IN_DOUBT, Row::doubtful).wide(88))
        .column(Column.<Row>figure(QueuesText.GIVEN_UP, Row::dead).wide(88))
        .column(Column.<Row>when(QueuesText.OLDEST, Row::oldestDueMadeAt))
        .called(QueuesText.SO_MANY_QUEUES)
        .empty(QueuesText.NO_QUEUES, QueuesText.NO_QUEUES_HINT)
        .action(model.holdingBack().deed().opener(), Emphasis.NORMAL)
        .action(model.resuming(), Emphasis.NORMAL)
        .action(model.replayingDead(), Emphasis.NORMAL)
        .detail(QueuesText.THE_CHOSEN_QUEUE, this::detail)
        .show();
  }

  private Node detail(Row row) {
    var detail = shown.filter(it -> it.isOf(row.name())).orElseGet(() -> opened(row));
    shown = Optional.of(detail);
    detail.show(row);
    return detail;
  }

  private QueueDetail opened(Row row) {
    return new QueueDetail(
        ui, row.name(), new JobsPart(ui, model.jobs(row.name()), this::waitsAgain));
  }

  private void waitsAgain() {
    frame.done(ui.say(QueuesText.ONE_WAITS_AGAIN));
    model.reload();
  }
}
