package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.ProblemNote;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Look;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the provider says of the numbers, as a part of the step that it concerns. */
final class DriftPart {
  private final Ui ui;
  private final VBox lines = Parts.column(Gap.SMALL);
  private final VBox part;

  DriftPart(Ui ui, Drift drift) {
    this.ui = ui;
    var buttons = new FlowPane();
    buttons.getStyleClass().add("buttons");
    buttons
        .getChildren()
        .addAll(
            new ActionButton(ui, drift.looking(), Emphasis.NORMAL),
            new ActionButton(ui, drift.opener(), Emphasis.NORMAL));
    this.part =
        Parts.column(
            Gap.SMALL,
            Parts.label(ui.say(SetupText.DRIFT)),
            new LoadPane<Standing>(ui, lines, this::fill)
                .retry(drift.standing()::reload)
                .follow(drift.standing().load()),
            new ProblemNote(ui).follow(drift.looking()),
            buttons);
    part.setId("setup-drift");
  }

  Node node() {
    return part;
  }

  private void fill(Standing standing) {
    lines.getChildren().clear();
    var numbers = standing.numbers();
    line(SetupText.RIGHT, numbers.right());
    line(SetupText.DIFFERING, numbers.mendable());
    line(SetupText.DETOURED, numbers.detoured());
    line(SetupText.GROUPED, numbers.grouped());
    line(SetupText.GONE, numbers.missing());
    line(SetupText.UNSEEN, numbers.waiting());
    line(SetupText.OTHERS, standing.look().map(Look::others).orElse(0));
    standing
        .look()
        .flatMap(Look::trouble)
        .map(new SetupWords(ui)::ofProvider)
        .map(Parts::sentence)
        .ifPresent(lines.getChildren()::add);
    lines
        .getChildren()
        .add(
            Parts.aside(
                standing
                    .look()
                    .map(look -> ui.say(SetupText.LOOKED_AT, ui.moments().both(look.at())))
                    .orElseGet(() -> ui.say(SetupText.NOT_LOOKED))));
  }

  private void line(SetupText text, int count) {
    if (count > 0) {
      lines.getChildren().add(Parts.sentence(ui.say(text, (long) count)));
    }
  }
}
