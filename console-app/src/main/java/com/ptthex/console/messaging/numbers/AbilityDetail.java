package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.arrival.AbilityApi.Told;
import com.ptthex.shared.messaging.provider.Capability;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Why one number cannot be used here and what to do about it, and all that it can do. */
final class AbilityDetail extends ScrollPane {
  private final Ui ui;

  AbilityDetail(Ui ui, Row row) {
    this.ui = ui;
    var content = Parts.column(Gap.LARGE, head(row), against(row), abilities(row));
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head(Row row) {
    var head = Parts.column(Gap.SMALL, Parts.title(Isolated.code(row.number().shown())));
    row.label()
        .ifPresent(
            label -> head.getChildren().add(Parts.sentence(ui.texts().isolated(label.value()))));
    var use = new Tag(AbilitiesView.severity(row), ui.say(AbilityWords.use(row)));
    head.getChildren().add(Parts.row(Gap.SMALL, use));
    return head;
  }

  private Node against(Row row) {
    var reasons = Parts.column(Gap.MEDIUM);
    reasons.setId("number-against");
    if (row.against().isEmpty()) {
      reasons.getChildren().add(Parts.sentence(ui.say(NumbersText.NOTHING_AGAINST)));
    }
    for (Step step : row.against()) {
      reasons.getChildren().add(Parts.sentence(ui.codes().rule(step)));
    }
    return Parts.column(Gap.SMALL, Parts.label(ui.say(NumbersText.AGAINST)), reasons);
  }

  private Node abilities(Row row) {
    var told = row.told();
    var facts = new Facts(ui.say(NumbersText.ABLE_TO));
    able(facts, row, NumbersText.CAN_TEXT, Capability.TEXT);
    able(facts, row, NumbersText.CAN_PICTURE, Capability.PICTURE);
    able(facts, row, NumbersText.CAN_CALL, Capability.VOICE);
    able(facts, row, NumbersText.CAN_FAX, Capability.FAX);
    var emergency = told.map(Told::emergency).map(AbilityWords::of).orElse(NumbersText.NOT_TOLD);
    return facts
        .fact(ui.say(NumbersText.EMERGENCY), ui.say(emergency))
        .fact(ui.say(NumbersText.CLEARANCE), ui.say(AbilityWords.clearance(told)))
        .fact(
            ui.say(NumbersText.TOLD_AT),
            told.map(Told::at)
                .map(ui.moments()::both)
                .orElseGet(() -> ui.say(NumbersText.NOT_YET)));
  }

  private void able(Facts facts, Row row, Text name, Capability one) {
    facts.fact(ui.say(name), ui.say(AbilityWords.of(row.told(), one)));
  }
}
