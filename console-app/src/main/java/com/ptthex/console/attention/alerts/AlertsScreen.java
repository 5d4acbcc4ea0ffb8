package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.attention.alerts.AlertKind;
import com.ptthex.shared.attention.alerts.AlertState;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What needs somebody, worst first. */
final class AlertsScreen extends VBox {
  private final Ui ui;
  private final AlertsModel model;

  AlertsScreen(Ui ui, Frame frame, Links links, AlertsModel model, SavedViews views) {
    this.ui = ui;
    this.model = model;
    setId("alerts");
    getStyleClass().add("gap-none");
    new AlertDialogs(ui, frame, model).attach();
    var filters = filters().first(views.menu(ui, frame, "alerts"));
    getChildren().addAll(filters, views.notes(ui), Parts.growing(list(links)));
  }

  private Filters filters() {
    var filter = model.filter();
    return new Filters(ui, "alerts")
        .many(
            AlertsText.STATE,
            options(AlertState.values(), state -> ui.say(AlertWords.of(state))),
            filter.states())
        .many(
            AlertsText.SEVERITY,
            options(Severity.values(), severity -> ui.say(AlertWords.of(severity))).reversed(),
            filter.severities())
        .many(
            AlertsText.WHAT,
            options(AlertKind.values(), kind -> AlertWords.of(ui, kind)),
            filter.kinds());
  }

  private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> words) {
    return Stream.of(values).map(value -> new Option(value.name(), words.apply(value))).toList();
  }

  private Node list(Links links) {
    return new ListDetail<>(ui, "alerts", model.rows())
        .column(
            Column.<Row>state(
                    AlertsText.SEVERITY,
                    row -> AlertWords.shown(row.severity()),
                    row -> ui.say(AlertWords.of(row.severity())))
                .wide(120))
        .column(Column.<Row>words(AlertsText.WHAT, row -> AlertWords.of(ui, row.kind())).wide(352))
        .column(
            Column.<Row>state(
                    AlertsText.STATE,
                    row -> AlertWords.shown(row.standing()),
                    row -> ui.say(AlertWords.of(AlertWords.stateOf(row.standing()))))
                .wide(168))
        .column(Column.<Row>when(AlertsText.RAISED, row -> Optional.of(row.raisedAt())))
        .column(Column.<Row>figure(AlertsText.TIMES, Row::times).wide(88))
        .column(Column.<Row>words(AlertsText.BY, row -> AlertWords.by(row.standing())).hidden())
        .column(Column.<Row>when(AlertsText.LAST, row -> Optional.of(row.lastAt())).hidden())
        .called(AlertsText.SO_MANY_ALERTS)
        .empty(AlertsText.NO_ALERTS, AlertsText.NO_ALERTS_HINT)
        .action(model.acknowledging(), Emphasis.PRIMARY)
        .action(model.resolving().deed().opener(), Emphasis.NORMAL)
        .action(model.dismissing().deed().opener(), Emphasis.NORMAL)
        .detail(
            AlertsText.THE_CHOSEN_ALERT, row -> new AlertDetail(ui, links, model.subject(row), row))
        .show();
  }
}
