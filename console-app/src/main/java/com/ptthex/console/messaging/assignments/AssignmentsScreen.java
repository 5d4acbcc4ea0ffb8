package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.PickPopup;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.assignments.WindowState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Who looks after which client, the window that begins last first. */
final class AssignmentsScreen extends VBox {
  private final Ui ui;
  private final Links links;
  private final AssignmentsModel model;

  AssignmentsScreen(Ui ui, Frame frame, Links links, AssignmentsModel model, SavedViews views) {
    this.ui = ui;
    this.links = links;
    this.model = model;
    setId("assignments");
    getStyleClass().add("gap-none");
    new AssignmentsDialogs(ui, frame, model).attach();
    var filters = filters().first(views.menu(ui, frame, "assignments"));
    getChildren().addAll(filters, views.notes(ui), Parts.growing(list(filters)));
  }

  private Filters filters() {
    var filter = model.filter();
    var filters =
        new Filters(ui, "assignments").many(AssignmentsText.STATE, states(), filter.states());
    return model.seesPeople()
        ? filters
            .pick(
                AssignmentsText.SITTER,
                new PickPopup(ui, "assignments-filter-sitter", filter.sitters().picker(ui)),
                filter.sitter())
            .pick(
                AssignmentsText.CLIENT,
                new PickPopup(ui, "assignments-filter-client", filter.clients().picker(ui)),
                filter.client())
        : filters;
  }

  private List<Option> states() {
    return Stream.of(WindowState.values())
        .map(state -> new Option(state.name(), ui.say(WindowWords.of(state))))
        .toList();
  }

  private Node list(Filters filters) {
    return new ListDetail<>(ui, "assignments", model.rows())
        .column(
            Column.<Row>words(AssignmentsText.SITTER, row -> row.sitter().name().value()).wide(160))
        .column(
            Column.<Row>words(AssignmentsText.CLIENT, row -> row.client().name().value()).wide(160))
        .column(Column.<Row>when(AssignmentsText.FROM, row -> Optional.of(row.startsAt())))
        .column(Column.<Row>when(AssignmentsText.UNTIL, row -> Optional.of(row.endsAt())))
        .column(
            Column.<Row>state(
                AssignmentsText.STATE,
                row -> WindowWords.severity(row.state()),
                row -> ui.say(WindowWords.of(row.state()))))
        .column(
            Column.<Row>words(AssignmentsText.UNIT, row -> model.nameOf(row.unit()).orElse("–"))
                .hidden())
        .called(AssignmentsText.SO_MANY_WINDOWS)
        .empty(
            AssignmentsText.NO_WINDOWS,
            AssignmentsText.NO_WINDOWS_HINT,
            new ActionButton(ui, model.entering().opener(), Emphasis.PRIMARY))
        .filteredBy(filters)
        .tool(model.entering().opener())
        .action(model.cancelling().deed().opener(), Emphasis.NORMAL)
        .detail(
            AssignmentsText.THE_CHOSEN_WINDOW,
            row -> new WindowDetail(ui, links, model, model.detail(row), row))
        .show();
  }
}
