package com.ptthex.console.attention.alerts;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.attention.alerts.AlertsApi.CauseGone;
import com.ptthex.shared.attention.alerts.AlertsApi.InHand;
import com.ptthex.shared.attention.alerts.AlertsApi.Row;
import com.ptthex.shared.attention.alerts.AlertsApi.Unattended;
import com.ptthex.shared.attention.alerts.AlertsApi.WasDismissed;
import com.ptthex.shared.attention.alerts.AlertsApi.WasResolved;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** More of one alert: what it concerns, how often it came, and whose hands it is or was in. */
final class AlertDetail extends ScrollPane {
  private final Ui ui;
  private final Links links;
  private final Row row;

  AlertDetail(Ui ui, Links links, LoadModel<Subject> subject, Row row) {
    this.ui = ui;
    this.links = links;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), about(subject), course(), standing());
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head() {
    // A sentence, since it may be longer than its part of a screen is wide.
    var title = Parts.sentence(AlertWords.of(ui, row.kind()));
    title.getStyleClass().add("words-title");
    return Parts.column(
        Gap.SMALL,
        title,
        Parts.row(
            Gap.SMALL,
            new Tag(AlertWords.shown(row.severity()), ui.say(AlertWords.of(row.severity()))),
            new Tag(
                AlertWords.shown(row.standing()),
                ui.say(AlertWords.of(AlertWords.stateOf(row.standing()))))));
  }

  private Node about(LoadModel<Subject> subject) {
    var content = Parts.column(Gap.SMALL);
    var pane =
        new LoadPane<Subject>(ui, content, told -> show(content, told))
            .emptyLine(AlertsText.NOT_TOLD)
            .retry(subject::reload)
            .follow(subject.load());
    pane.setId("alert-about");
    return pane;
  }

  private void show(VBox content, Subject told) {
    var facts =
        new Facts(ui.say(AlertsText.ABOUT))
            .fact(ui.say(AlertsText.WHAT), ui.say(AlertWords.of(row.about())));
    told.name().ifPresent(name -> facts.fact(ui.say(AlertsText.NAME), written(name)));
    told.number()
        .ifPresent(number -> facts.fact(ui.say(AlertsText.NUMBER), Isolated.code(number.shown())));
    told.unit().ifPresent(unit -> facts.fact(ui.say(AlertsText.UNIT), written(unit)));
    content.getChildren().setAll(facts);
    told.there().map(this::way).ifPresent(content.getChildren()::add);
  }

  private Node way(Place place) {
    var open = new Button(ui.say(wayTo(place)));
    open.setId("alert-open");
    open.getStyleClass().add("small");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(_ -> links.go(place));
    return open;
  }

  private static Text wayTo(Place place) {
    if (place instanceof Place.NumberSupply) {
      return AlertsText.TO_SUPPLY;
    }
    if (place instanceof Place.Screening) {
      return AlertsText.TO_MESSAGES;
    }
    return place instanceof Place.Licence ? AlertsText.TO_LICENCE : AlertsText.TO_NUMBER;
  }

  private Node course() {
    return new Facts(ui.say(AlertsText.COURSE))
        .fact(ui.say(AlertsText.RAISED), at(row.raisedAt()))
        .fact(ui.say(AlertsText.TIMES), ui.say(AlertsText.CAME_SO_OFTEN, row.times()))
        .fact(ui.say(AlertsText.LAST), at(row.lastAt()));
  }

  private Node standing() {
    return switch (row.standing()) {
      case Unattended _ -> Parts.column(Gap.NONE);
      case InHand(var by, var since) ->
          new Facts(ui.say(AlertsText.IN_HAND))
              .fact(ui.say(AlertsText.BY), written(by))
              .fact(ui.say(AlertsText.SINCE), at(since));
      case WasResolved(var by, var at, var note) ->
          ended(AlertsText.RESOLVED, by, at, AlertsText.NOTE, note);
      case WasDismissed(var by, var at, var reason) ->
          ended(AlertsText.DISMISSED, by, at, AlertsText.REASON, reason);
      case CauseGone(var relief, var at) ->
          new Facts(ui.say(AlertsText.SETTLED))
              .fact(ui.say(AlertsText.WHY_OVER), ui.say(AlertWords.of(relief)))
              .fact(ui.say(AlertsText.ENDED), at(at));
    };
  }

  private Node ended(Text how, Label by, Instant at, Text noted, Optional<Note> note) {
    var facts =
        new Facts(ui.say(how))
            .fact(ui.say(AlertsText.BY), written(by))
            .fact(ui.say(AlertsText.ENDED), at(at));
    note.ifPresent(said -> facts.fact(ui.say(noted), ui.texts().isolated(said.value())));
    return facts;
  }

  private String written(Label name) {
    return ui.texts().isolated(name.value());
  }

  private String at(Instant moment) {
    return ui.moments().both(moment);
  }
}
