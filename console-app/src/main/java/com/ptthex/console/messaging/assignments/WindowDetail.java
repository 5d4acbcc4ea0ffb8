package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Link;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Cancelled;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Detail;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Row;
import com.ptthex.shared.messaging.inbox.InboxApi.Party;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** More of one window: who, when, by whom it was entered, and why it was cancelled if it was. */
final class WindowDetail extends ScrollPane {
  private final Ui ui;
  private final Links links;
  private final AssignmentsModel model;
  private final Row row;

  WindowDetail(Ui ui, Links links, AssignmentsModel model, LoadModel<Detail> detail, Row row) {
    this.ui = ui;
    this.links = links;
    this.model = model;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), facts(), more(detail));
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head() {
    // A sentence, since names may be longer than their part of a screen is wide.
    var title =
        Parts.sentence(ui.say(AssignmentsText.LOOKS_AFTER, name(row.sitter()), name(row.client())));
    title.getStyleClass().add("words-title");
    return Parts.column(
        Gap.SMALL,
        title,
        new Tag(WindowWords.severity(row.state()), ui.say(WindowWords.of(row.state()))));
  }

  private String name(Party party) {
    return ui.texts().isolated(party.name().value());
  }

  private Node facts() {
    var facts = new Facts(ui.say(AssignmentsText.FACTS));
    person(facts, AssignmentsText.SITTER, "window-sitter", row.sitter());
    person(facts, AssignmentsText.CLIENT, "window-client", row.client());
    facts
        .fact(ui.say(AssignmentsText.FROM), ui.moments().both(row.startsAt()))
        .fact(ui.say(AssignmentsText.UNTIL), ui.moments().both(row.endsAt()));
    model
        .nameOf(row.unit())
        .ifPresent(unit -> facts.fact(ui.say(AssignmentsText.UNIT), ui.texts().isolated(unit)));
    return facts;
  }

  private void person(Facts facts, AssignmentsText role, String id, Party party) {
    if (model.seesPeople()) {
      var there = new Place.People(Optional.of(party.id().value()));
      facts.fact(ui.say(role), new Link(id, name(party), () -> links.go(there)));
    } else {
      facts.fact(ui.say(role), name(party));
    }
  }

  private Node more(LoadModel<Detail> detail) {
    var told = Parts.column(Gap.LARGE);
    var pane =
        new LoadPane<Detail>(ui, told, found -> told.getChildren().setAll(told(found)))
            .small()
            .retry(detail::reload)
            .follow(detail.load());
    pane.setId("window-more");
    return pane;
  }

  private List<Node> told(Detail found) {
    var entered =
        new Facts(ui.say(AssignmentsText.ENTERED))
            .fact(ui.say(AssignmentsText.AT), ui.moments().both(found.enteredAt()))
            .fact(ui.say(AssignmentsText.BY), ui.texts().isolated(found.by().value()));
    return Stream.concat(found.cancelled().map(this::cancelled).stream(), Stream.of(entered))
        .toList();
  }

  private Node cancelled(Cancelled cancelled) {
    return new Facts(ui.say(AssignmentsText.WAS_CANCELLED))
        .fact(ui.say(AssignmentsText.REASON), ui.texts().isolated(cancelled.reason().value()))
        .fact(ui.say(AssignmentsText.AT), ui.moments().both(cancelled.at()))
        .fact(ui.say(AssignmentsText.BY), ui.texts().isolated(cancelled.by().value()));
  }
}
