package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.queues.QueueName;
import com.ptthex.shared.upkeep.queues.QueuesApi.Paused;
import com.ptthex.shared.upkeep.queues.QueuesApi.Row;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * More of one queue: what waits there, how it stands, and all that is in it. It stays while the
 * counts move, which they always do, so that nobody loses the place where they are reading.
 */
final class QueueDetail extends ScrollPane {
  private final Ui ui;
  private final QueueWords words;
  private final QueueName queue;
  private final VBox standing = Parts.column(Gap.LARGE);

  QueueDetail(Ui ui, QueueName queue, Node jobs) {
    this.ui = ui;
    this.words = new QueueWords(ui);
    this.queue = queue;
    var content = Parts.column(Gap.LARGE, standing, jobs);
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  boolean isOf(QueueName other) {
    return queue.equals(other);
  }

  void show(Row row) {
    standing.getChildren().setAll(head(row), facts(row));
    row.paused().map(this::held).ifPresent(standing.getChildren()::add);
  }

  private Node head(Row row) {
    // A sentence, since it may be longer than its part of a screen is wide.
    var title = Parts.sentence(words.name(queue));
    title.getStyleClass().add("words-title");
    return Parts.column(
        Gap.SMALL,
        title,
        new Tag(QueueWords.severity(row), ui.say(QueueWords.state(row))),
        Parts.aside(words.about(queue)));
  }

  private Node facts(Row row) {
    return new Facts(ui.say(QueuesText.HOW_IT_STANDS))
        .fact(ui.say(QueuesText.WAITING), number(row.waiting()))
        .fact(ui.say(QueuesText.DUE), number(row.due()))
        .fact(
            ui.say(QueuesText.OLDEST),
            row.oldestDueMadeAt()
                .map(ui.moments()::both)
                .orElseGet(() -> ui.say(QueuesText.NOTHING_WAITS)))
        .fact(ui.say(QueuesText.RUNNING), number(row.working()))
        .fact(ui.say(QueuesText.IN_DOUBT), number(row.doubtful()))
        .fact(ui.say(QueuesText.GIVEN_UP), number(row.dead()));
  }

  private String number(int count) {
    return ui.texts().number(count);
  }

  private Node held(Paused paused) {
    return new Facts(ui.say(QueuesText.HELD_BACK))
        .fact(ui.say(QueuesText.HELD_SINCE), ui.moments().both(paused.since()))
        .fact(ui.say(QueuesText.HELD_BY), ui.texts().isolated(paused.by().value()))
        .fact(ui.say(QueuesText.REASON), ui.texts().isolated(paused.reason().value()));
  }
}
