package com.ptthex.console.messaging.screening;

import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.TraceView;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.screening.ScreeningApi.Detail;
import com.ptthex.shared.messaging.screening.ScreeningApi.Noted;
import com.ptthex.shared.messaging.screening.ScreeningApi.Row;
import com.ptthex.shared.messaging.screening.ScreeningApi.Waiting;
import com.ptthex.shared.messaging.screening.ScreeningApi.WasResolved;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/** More of one message: what was found, what was looked for, and what somebody made of it. */
final class FindingDetail extends ScrollPane {
  private final Ui ui;
  private final Row row;

  FindingDetail(Ui ui, ScreeningModel model, LoadModel<Detail> detail, Row row) {
    this.ui = ui;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), facts(model), standing(), why(detail));
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private Node head() {
    // A sentence, since a name may be longer than its part of a screen is wide.
    var title = Parts.sentence(ui.texts().isolated(row.participant().value()));
    title.getStyleClass().add("words-title");
    var kinds = new FlowPane();
    kinds.getStyleClass().add("chips");
    ScreeningWords.kinds(ui, row).stream().map(Parts::badge).forEach(kinds.getChildren()::add);
    return Parts.column(
        Gap.SMALL,
        title,
        new Tag(
            ScreeningWords.shown(row.standing()),
            ui.say(ScreeningWords.of(ScreeningWords.stateOf(row.standing())))),
        kinds);
  }

  private Node facts(ScreeningModel model) {
    var facts =
        new Facts(ui.say(ScreeningText.FACTS))
            .fact(ui.say(ScreeningText.AUTHOR), ui.say(ScreeningWords.of(row.author())));
    model
        .nameOf(row.unit())
        .ifPresent(unit -> facts.fact(ui.say(ScreeningText.UNIT), ui.texts().isolated(unit)));
    facts
        .fact(ui.say(ScreeningText.FOUND_AT), ui.moments().both(row.foundAt()))
        .fact(ui.say(ScreeningText.SCORE), ui.say(ScreeningText.SCORE_OF, row.score()));
    return Parts.column(Gap.SMALL, facts, Parts.aside(ui.say(ScreeningText.NEVER_SHOWN)));
  }

  private Node why(LoadModel<Detail> detail) {
    var title = Parts.label(ui.say(ScreeningText.WHY));
    if (row.found().isEmpty()) {
      return Parts.column(
          Gap.SMALL, title, Parts.sentence(ui.say(ScreeningText.NEVER_GOT_THROUGH)));
    }
    var trace = Parts.column(Gap.NONE);
    var pane =
        new LoadPane<Detail>(
                ui, trace, told -> trace.getChildren().setAll(new TraceView(ui, told.why())))
            .retry(detail::reload)
            .follow(detail.load());
    pane.setId("finding-why");
    return Parts.column(Gap.SMALL, title, pane);
  }

  private Node standing() {
    return switch (row.standing()) {
      case Waiting _, Noted _ -> Parts.column(Gap.NONE);
      case WasResolved(var verdict, var by, var at, var reason) ->
          new Facts(ui.say(ScreeningText.CAME_TO))
              .fact(ui.say(ScreeningText.VERDICT), ui.say(ScreeningWords.of(verdict)))
              .fact(ui.say(ScreeningText.BY), ui.texts().isolated(by.value()))
              .fact(ui.say(ScreeningText.AT), ui.moments().both(at))
              .fact(ui.say(ScreeningText.REASON), ui.texts().isolated(reason.value()));
    };
  }
}
