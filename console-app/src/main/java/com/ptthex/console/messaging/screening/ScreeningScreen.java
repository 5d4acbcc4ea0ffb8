package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Messages that lead past the site, those that wait first. */
final class ScreeningScreen extends VBox {
  private final Ui ui;
  private final ScreeningModel model;

  ScreeningScreen(Ui ui, Frame frame, ScreeningModel model, SavedViews views) {
    this.ui = ui;
    this.model = model;
    setId("screening");
    getStyleClass().add("gap-none");
    new ScreeningDialogs(ui, frame, model).attach();
    var filters =
        new Filters(ui, "screening")
            .many(ScreeningText.STATE, states(), model.filter().states())
            .first(views.menu(ui, frame, "screening"));
    getChildren()
        .addAll(
            new PauseBanner(ui, model.pausing()), filters, views.notes(ui), Parts.growing(list()));
  }

  private List<Option> states() {
    return Stream.of(FindingState.values())
        .map(state -> new Option(state.name(), ui.say(ScreeningWords.of(state))))
        .toList();
  }

  private Node list() {
    return new ListDetail<>(ui, "screening", model.rows())
        .column(
            Column.<Row>state(
                    ScreeningText.STATE,
                    row -> ScreeningWords.shown(row.standing()),
                    row -> ui.say(ScreeningWords.of(row.standing())))
                .wide(152))
        .column(
            Column.<Row>words(ScreeningText.PARTICIPANT, row -> row.participant().value())
                .wide(160))
        .column(
            Column.<Row>words(
                    ScreeningText.FOUND, row -> String.join(" · ", ScreeningWords.kinds(ui, row)))
                .wide(280))
        .column(Column.<Row>figure(ScreeningText.SCORE, Row::score).wide(88))
        .column(Column.<Row>when(ScreeningText.FOUND_AT, row -> Optional.of(row.foundAt())))
        .column(
            Column.<Row>words(ScreeningText.UNIT, row -> model.nameOf(row.unit()).orElse("–"))
                .hidden())
        .called(ScreeningText.SO_MANY_FINDINGS)
        .empty(ScreeningText.NO_FINDINGS, ScreeningText.NO_FINDINGS_HINT)
        .tool(model.pausing().opener())
        .action(model.resolving().deed().opener(), Emphasis.PRIMARY)
        .detail(
            ScreeningText.THE_CHOSEN_FINDING,
            row -> new FindingDetail(ui, model, model.detail(row), row))
        .show();
  }
}
