package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Severity;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.messaging.arrival.AbilityApi.Row;
import com.ptthex.shared.messaging.provider.Capability;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What each number can do, in words as a matrix, and whether it can be used here. */
final class AbilitiesView {
  private static final Set<String> WANTED =
      Set.of("number-rests", "number-set-aside", "number-set-aside-until");

  private final Ui ui;

  private AbilitiesView(Ui ui) {
    this.ui = ui;
  }

  static Node of(Ui ui, AbilitiesModel model) {
    var filters = new Filters(ui, "number-abilities").search(NumbersText.SEARCH, model.search());
    return new VBox(filters, Parts.growing(new AbilitiesView(ui).list(model, filters)));
  }

  private Node list(AbilitiesModel model, Filters filters) {
    return new ListDetail<>(ui, "number-abilities", model.rows())
        .column(Column.<Row>code(NumbersText.NUMBER, row -> row.number().shown()))
        .column(
            Column.<Row>words(
                    NumbersText.NAME, row -> row.label().map(label -> label.value()).orElse(""))
                .wide(152))
        .column(
            Column.<Row>state(
                    NumbersText.USE_HERE,
                    AbilitiesView::severity,
                    row -> ui.say(AbilityWords.use(row)))
                .wide(176))
        .column(able(NumbersText.CAN_TEXT, Capability.TEXT))
        .column(able(NumbersText.CAN_PICTURE, Capability.PICTURE))
        .column(able(NumbersText.CAN_CALL, Capability.VOICE))
        .column(able(NumbersText.CAN_FAX, Capability.FAX))
        .column(
            Column.<Row>words(
                    NumbersText.EMERGENCY,
                    row ->
                        ui.say(
                            row.told()
                                .map(told -> AbilityWords.of(told.emergency()))
                                .orElse(NumbersText.NOT_TOLD)))
                .wide(184))
        .column(
            Column.<Row>words(
                    NumbersText.CLEARANCE, row -> ui.say(AbilityWords.clearance(row.told())))
                .wide(176))
        .called(NumbersText.SO_MANY_NUMBERS)
        .empty(NumbersText.NO_ABILITIES, NumbersText.NO_ABILITIES_HINT)
        .filteredBy(filters)
        .detail(NumbersText.THE_CHOSEN_NUMBER, row -> new AbilityDetail(ui, row))
        .show();
  }

  private Column<Row> able(Text header, Capability one) {
    return Column.<Row>words(header, row -> ui.say(AbilityWords.of(row.told(), one))).wide(96);
  }

  /** Because somebody wanted it so. */
  static boolean isWanted(Step against) {
    return WANTED.contains(against.rule());
  }

  /** That somebody wanted it so needs nobody. */
  static Severity severity(Row row) {
    if (row.against().isEmpty()) {
      return Severity.NORMAL;
    }
    return row.against().stream().allMatch(AbilitiesView::isWanted)
        ? Severity.NOTICE
        : Severity.WARNING;
  }
}
