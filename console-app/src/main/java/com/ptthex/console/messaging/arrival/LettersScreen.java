package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Row;
import com.ptthex.shared.messaging.inbox.DeadLettersApi.Settled;
import com.ptthex.shared.messaging.inbox.LetterState;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What came in and could not be taken, and what became of it. */
final class LettersScreen extends VBox {
  private final Ui ui;

  LettersScreen(Ui ui, Frame frame, LettersModel model, SavedViews views) {
    this.ui = ui;
    setId("letters");
    getChildren()
        .addAll(
            new Filters(ui, "letters")
                .many(ArrivalsText.STATE, states(), model.filter().states())
                .first(views.menu(ui, frame, "letters")),
            views.notes(ui),
            Parts.growing(list(model)));
  }

  private List<Option> states() {
    return Stream.of(LetterState.values())
        .map(state -> new Option(state.name(), ui.say(LetterWords.of(state))))
        .toList();
  }

  private Node list(LettersModel model) {
    return new ListDetail<>(ui, "letters", model.rows())
        .column(Column.<Row>when(ArrivalsText.CAME_AT, row -> Optional.of(row.receivedAt())))
        .column(
            Column.<Row>words(ArrivalsText.WHAT, row -> ui.say(LetterWords.of(row.channel())))
                .wide(136))
        .column(Column.<Row>words(ArrivalsText.WHY, this::fault).wide(400))
        .column(
            Column.<Row>state(
                    ArrivalsText.STATE,
                    row -> LetterWords.severity(row.state()),
                    row -> ui.say(LetterWords.of(row.state())))
                .wide(136))
        .column(
            Column.<Row>when(ArrivalsText.SETTLED_AT, row -> row.settled().map(Settled::at))
                .hidden())
        .called(ArrivalsText.SO_MANY_LETTERS)
        .empty(ArrivalsText.NO_LETTERS, ArrivalsText.NO_LETTERS_HINT)
        .action(model.replaying(), Emphasis.PRIMARY)
        .action(model.puttingAway().deed().opener(), Emphasis.NORMAL)
        .detail(ArrivalsText.THE_CHOSEN_LETTER, this::detail)
        .show();
  }

  private String fault(Row row) {
    return ui.codes().word("fault", Names.camel(row.fault()));
  }

  private Node detail(Row row) {
    var facts =
        new Facts(ui.say(ArrivalsText.WHAT_HAPPENED))
            .fact(ui.say(ArrivalsText.CAME_AT), ui.moments().both(row.receivedAt()))
            .fact(ui.say(ArrivalsText.WHY), fault(row));
    if (row.state() == LetterState.WAITING) {
      facts.fact(
          ui.say(ArrivalsText.NEXT), ui.codes().word("fault-next", Names.camel(row.fault())));
    }
    var content =
        Parts.column(
            Gap.LARGE,
            Parts.column(
                Gap.SMALL,
                Parts.title(ui.say(LetterWords.of(row.channel()))),
                new Tag(LetterWords.severity(row.state()), ui.say(LetterWords.of(row.state())))),
            facts);
    row.settled().map(this::settled).ifPresent(content.getChildren()::add);
    content.getChildren().add(Parts.aside(ui.say(ArrivalsText.NOBODY_READS)));
    content.getStyleClass().add("detail-content");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node settled(Settled how) {
    var facts =
        new Facts(ui.say(ArrivalsText.SETTLED))
            .fact(ui.say(ArrivalsText.SETTLED_AT), ui.moments().both(how.at()))
            .fact(ui.say(ArrivalsText.SETTLED_BY), ui.texts().isolated(how.by().value()));
    how.reason()
        .ifPresent(
            note -> facts.fact(ui.say(ArrivalsText.REASON), ui.texts().isolated(note.value())));
    return facts;
  }
}
