package com.ptthex.console.upkeep.queues;

import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.upkeep.queues.IntentState;
import com.ptthex.shared.upkeep.queues.QueuesApi.Intent;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** All that stands in one queue, latest first, page by page. */
final class JobsPart extends VBox {
  private final VBox lines = Parts.column(Gap.MEDIUM);
  private final Button further = new Button();
  private final Ui ui;
  private final QueueWords words;
  private final JobsModel model;
  private final Runnable replayed;
  private List<Intent> drawn = List.of();

  /**
   * @param replayed after one of them waits again
   */
  JobsPart(Ui ui, JobsModel model, Runnable replayed) {
    this.ui = ui;
    this.words = new QueueWords(ui);
    this.model = model;
    this.replayed = replayed;
    getStyleClass().add("gap-small");
    further.setText(ui.say(KitText.READ_ON));
    further.setId("queue-jobs-further");
    further.getStyleClass().add("small");
    further.setOnAction(_ -> model.rows().more());
    var pane =
        new LoadPane<Rows<Intent>>(ui, Parts.column(Gap.MEDIUM, lines, further), this::show)
            .emptyLine(QueuesText.NO_JOBS)
            .retry(model.rows()::reload)
            .follow(model.rows().load());
    pane.setId("queue-jobs");
    getChildren()
        .addAll(
            Parts.label(ui.say(QueuesText.JOBS)),
            new Filters(ui, "queue-jobs").many(QueuesText.STATE, states(), model.states()),
            pane);
  }

  private List<Option> states() {
    return Stream.of(IntentState.values())
        .map(state -> new Option(state.name(), ui.say(QueueWords.of(state))))
        .toList();
  }

  private void show(Rows<Intent> read) {
    // Drawn anew without need, a button that somebody is about to press would lose the focus.
    if (!read.rows().equals(drawn)) {
      drawn = read.rows();
      lines.getChildren().setAll(drawn.stream().map(this::line).toList());
    }
    further.setVisible(read.next().isPresent());
    further.setManaged(read.next().isPresent());
  }

  private Node line(Intent job) {
    var marks =
        Parts.row(
            Gap.SMALL,
            new Tag(QueueWords.severity(job.state()), ui.say(QueueWords.of(job.state()))));
    var said = Parts.column(Gap.HAIR, marks);
    if (isInDoubt(job)) {
      marks.getChildren().add(new Tag(Severity.NOTICE, ui.say(QueuesText.IN_DOUBT)));
    }
    if (job.state() != IntentState.DONE) {
      job.fault()
          .map(fault -> Parts.sentence(words.why(model.queue(), fault)))
          .ifPresent(said.getChildren()::add);
    }
    if (isInDoubt(job)) {
      said.getChildren().add(Parts.aside(ui.say(QueuesText.DOUBTFUL)));
    }
    said.getChildren().add(Parts.caption(ui.say(QueuesText.MADE, ui.moments().both(job.madeAt()))));
    if (job.attempts() > 0) {
      said.getChildren().add(Parts.caption(ui.say(QueuesText.TRIED, job.attempts())));
    }
    job.nextAt()
        .map(at -> Parts.caption(ui.say(QueuesText.NEXT_TRY, ui.moments().both(at))))
        .ifPresent(said.getChildren()::add);
    if (job.state() == IntentState.DEAD) {
      said.getChildren().addAll(tryAgain(job));
    }
    said.getStyleClass().add("happening");
    return said;
  }

  private static boolean isInDoubt(Intent job) {
    return job.doubtful() && job.state() != IntentState.DONE;
  }

  private List<Node> tryAgain(Intent job) {
    var action = model.replaying(job).then(_ -> replayed.run());
    return List.of(
        new ActionButton(ui, action, Emphasis.NORMAL), new ProblemNote(ui).follow(action));
  }
}
