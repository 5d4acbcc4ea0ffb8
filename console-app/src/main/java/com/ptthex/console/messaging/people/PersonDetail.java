package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Load;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.place.Place;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.text.KitText;
import com.ptthex.console.ui.text.Text;
import com.ptthex.console.ui.view.Facts;
import com.ptthex.console.ui.view.Gap;
import com.ptthex.console.ui.view.Link;
import com.ptthex.console.ui.view.LoadPane;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.Tag;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/** The profile of one person: what is known of them, and which numbers of the site are theirs. */
final class PersonDetail extends ScrollPane {
  private final Ui ui;
  private final Links links;
  private final Row row;

  PersonDetail(Ui ui, Links links, PeopleModel model, Row row) {
    this.ui = ui;
    this.links = links;
    this.row = row;
    var content = Parts.column(Gap.LARGE, head(), facts(model));
    if (model.seesNumbers()) {
      content.getChildren().add(numbers(model.numbers(row)));
    }
    content.getStyleClass().add("detail-content");
    setContent(content);
    setFitToWidth(true);
    setFocusTraversable(false);
    getStyleClass().add("edge-to-edge");
  }

  private boolean isSitter() {
    return row.kind() == PersonKind.SITTER;
  }

  private Node head() {
    // A sentence, since a name may be longer than its part of a screen is wide.
    var title = Parts.sentence(ui.texts().isolated(row.name().value()));
    title.getStyleClass().add("words-title");
    var head = Parts.column(Gap.SMALL, title);
    if (row.name().value().equals(row.phone().value())) {
      head.getChildren().add(Parts.aside(ui.say(PeopleText.NAMELESS)));
    }
    return head;
  }

  private Node facts(PeopleModel model) {
    var facts =
        new Facts(ui.say(PeopleText.FACTS))
            .fact(ui.say(PeopleText.KIND), ui.say(PersonWords.of(row.kind())));
    model
        .nameOf(row.unit())
        .ifPresent(unit -> facts.fact(ui.say(PeopleText.UNIT), ui.texts().isolated(unit)));
    facts.fact(ui.say(PeopleText.OWN_PHONE), Isolated.code(row.phone().value()));
    return Parts.column(Gap.SMALL, facts, Parts.aside(ui.say(PeopleText.PHONE_IS_MASKED)));
  }

  private Node numbers(RowsModel<NumbersApi.Row> numbers) {
    var lines = Parts.column(Gap.MEDIUM);
    var further = button("person-numbers-further", KitText.READ_ON, numbers::more);
    var pane =
        new LoadPane<Rows<NumbersApi.Row>>(
                ui,
                Parts.column(Gap.MEDIUM, lines, further),
                read -> {
                  lines.getChildren().setAll(read.rows().stream().map(this::number).toList());
                  further.setVisible(read.next().isPresent());
                  further.setManaged(read.next().isPresent());
                })
            .emptyLine(isSitter() ? PeopleText.NO_NUMBER : PeopleText.NO_THREAD_NUMBER)
            .retry(numbers::reload)
            .follow(numbers.load());
    pane.setId("person-numbers");
    var title = isSitter() ? PeopleText.THEIR_NUMBERS : PeopleText.THREAD_NUMBERS;
    return Parts.column(Gap.SMALL, Parts.label(ui.say(title)), pane, wayToOne(numbers));
  }

  /** For a sitter who has none. */
  private Node wayToOne(RowsModel<NumbersApi.Row> numbers) {
    var way = button("person-to-numbers", PeopleText.TO_NUMBERS, () -> links.go(Place.numbers()));
    ui.follow(
        numbers.load(),
        load -> {
          var hasNone = isSitter() && load instanceof Load.Empty<Rows<NumbersApi.Row>>;
          way.setVisible(hasNone);
          way.setManaged(hasNone);
        });
    return way;
  }

  private Button button(String id, Text words, Runnable way) {
    var button = new Button(ui.say(words));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> way.run());
    return button;
  }

  private Node number(NumbersApi.Row number) {
    var there = new Place.Numbers(Optional.of(number.id().value()));
    var way =
        new Link("person-number", Isolated.code(number.number().shown()), () -> links.go(there));
    var line = Parts.column(Gap.HAIR, way);
    number
        .label()
        .ifPresent(
            label -> line.getChildren().add(Parts.aside(ui.texts().isolated(label.value()))));
    line.getChildren()
        .add(new Tag(PersonWords.severity(number), ui.say(PersonWords.state(number))));
    line.getStyleClass().add("happening");
    return line;
  }
}
