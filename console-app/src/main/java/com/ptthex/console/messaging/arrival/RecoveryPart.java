package com.ptthex.console.messaging.arrival;

import com.ptthex.console.messaging.arrival.ArrivalsModel.View;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Run;
import com.ptthex.shared.messaging.inbox.ReconciliationApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What came while nobody could tell the site of it, and whether it is here by now. */
final class RecoveryPart extends VBox {
  private final Ui ui;
  private final VBox told = Parts.column(Gap.MEDIUM);
  private final Button kept;

  RecoveryPart(Ui ui, ArrivalsModel model) {
    this.ui = ui;
    kept = new Button(ui.say(ArrivalsText.SEE_KEPT));
    kept.setId("arrivals-kept");
    kept.setMinWidth(USE_PREF_SIZE);
    kept.setOnAction(_ -> model.view().set(View.LETTERS));
    var content = Parts.column(Gap.MEDIUM, told, kept);
    content.getStyleClass().add("room-part");
    setId("arrivals-recovery");
    getStyleClass().add("gap-medium");
    getChildren()
        .addAll(
            Parts.heading(ui.say(ArrivalsText.WHILE_DARK)),
            Parts.aside(ui.say(ArrivalsText.WHILE_DARK_ABOUT)),
            new LoadPane<Standing>(ui, content, this::fill)
                .retry(model.recovery()::reload)
                .follow(model.recovery().load()));
  }

  private void fill(Standing now) {
    var last = now.runs().stream().findFirst();
    told.getChildren().setAll(head(now, last));
    now.runs().stream().map(this::run).forEach(told.getChildren()::add);
    var isKept = now.runs().stream().anyMatch(run -> run.failed() > 0);
    kept.setVisible(isKept);
    kept.setManaged(isKept);
  }

  private Node head(Standing now, Optional<Run> last) {
    var head =
        Parts.column(
            Gap.SMALL,
            Parts.sentence(
                now.confirmedUntil()
                    .map(until -> ui.say(ArrivalsText.ALL_HERE_UNTIL, ui.moments().both(until)))
                    .orElseGet(() -> ui.say(ArrivalsText.NOTHING_CONFIRMED))));
    if (last.flatMap(Run::trouble).isPresent()) {
      head.getChildren().add(Parts.sentence(ui.say(ArrivalsText.MAY_BE_MISSING)));
    }
    now.next().map(this::next).map(Parts::aside).ifPresent(head.getChildren()::add);
    return head;
  }

  /** What is due already is done at the next beat of the server. */
  private String next(Instant at) {
    return at.isAfter(ui.clock().instant())
        ? ui.say(ArrivalsText.NEXT_LOOK, ui.moments().both(at))
        : ui.say(ArrivalsText.NEXT_LOOK_NOW);
  }

  private Node run(Run run) {
    var said = Parts.column(Gap.HAIR, Parts.sentence(sentence(run)));
    if (run.failed() > 0) {
      said.getChildren().add(Parts.sentence(ui.say(ArrivalsText.NOT_TAKEN, run.failed())));
    }
    run.trouble().map(this::trouble).map(Parts::sentence).ifPresent(said.getChildren()::add);
    said.getChildren().add(Parts.aside(when(run)));
    var tag = tag(run);
    tag.setMinWidth(USE_PREF_SIZE);
    var row = Parts.row(Gap.MEDIUM, Parts.growing(said), tag);
    row.getStyleClass().add("licence-row");
    return row;
  }

  /** What came by itself while the line was up counts for nothing here. */
  private String sentence(Run run) {
    var missed = run.recovered() + run.failed();
    if (missed == 0) {
      return ui.say(
          run.trouble().isPresent() ? ArrivalsText.LOOKING_FAILED : ArrivalsText.NOTHING_MISSED);
    }
    return ui.say(
        run.darkSince().isPresent() ? ArrivalsText.CAME_WHILE_DARK : ArrivalsText.CAME_UNTOLD,
        missed,
        run.recovered());
  }

  private String trouble(ProviderError error) {
    return ui.codes().wordAndNext("provider", error.code());
  }

  private String when(Run run) {
    if (run.trouble().isPresent()) {
      return ui.say(
          ArrivalsText.FAILED_BETWEEN,
          ui.moments().both(run.began()),
          ui.moments().both(run.ended()));
    }
    return run.darkSince()
        .map(
            since ->
                ui.say(
                    ArrivalsText.DARK_BETWEEN,
                    ui.moments().both(since),
                    ui.moments().both(run.ended())))
        .orElseGet(() -> ui.say(ArrivalsText.LOOKED_AT, ui.moments().both(run.ended())));
  }

  private Tag tag(Run run) {
    if (run.trouble().isPresent()) {
      return new Tag(Severity.WARNING, ui.say(ArrivalsText.FAILED));
    }
    return run.failed() > 0
        ? new Tag(Severity.WARNING, ui.say(ArrivalsText.IN_PART))
        : new Tag(Severity.NORMAL, ui.say(ArrivalsText.WHOLE));
  }
}
