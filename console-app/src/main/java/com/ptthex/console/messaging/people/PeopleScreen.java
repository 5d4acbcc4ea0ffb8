package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.place.Links;
import com.ptthex.console.ui.text.Isolated;
import com.ptthex.console.ui.view.ActionButton;
import com.ptthex.console.ui.view.Column;
import com.ptthex.console.ui.view.Emphasis;
import com.ptthex.console.ui.view.Filters;
import com.ptthex.console.ui.view.Form;
import com.ptthex.console.ui.view.FormDialog;
import com.ptthex.console.ui.view.Frame;
import com.ptthex.console.ui.view.ListDetail;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Parts;
import com.ptthex.console.ui.view.SavedViews;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** Sitters and clients by their names, and beside them what is known of the chosen one. */
final class PeopleScreen extends VBox {
  private static final String EXAMPLE = "+1 202 555 0100";

  private final Ui ui;
  private final Frame frame;
  private final PeopleModel model;
  private Optional<Parent> form = Optional.empty();

  PeopleScreen(Ui ui, Frame frame, Links links, PeopleModel model, SavedViews views) {
    this.ui = ui;
    this.frame = frame;
    this.model = model;
    setId("people");
    getStyleClass().add("gap-none");
    model.adding().opener().opens(this::add);
    model.adding().action().then(this::added);
    var filters =
        new Filters(ui, "people")
            .search(PeopleText.SEARCH, model.filter().search())
            .one(PeopleText.KIND, kinds(), model.filter().kind())
            .first(views.menu(ui, frame, "people"));
    getChildren().addAll(filters, views.notes(ui), Parts.growing(list(links, filters)));
  }

  private List<Option> kinds() {
    return Stream.of(PersonKind.values())
        .map(kind -> new Option(kind.name(), ui.say(PersonWords.of(kind))))
        .toList();
  }

  private Node list(Links links, Filters filters) {
    return new ListDetail<>(ui, "people", model.rows())
        .column(Column.<Row>words(PeopleText.NAME, row -> row.name().value()).wide(200))
        .column(
            Column.<Row>kind(PeopleText.KIND, row -> ui.say(PersonWords.of(row.kind()))).wide(128))
        .column(
            Column.<Row>words(PeopleText.UNIT, row -> model.nameOf(row.unit()).orElse("–"))
                .wide(144))
        .column(Column.<Row>code(PeopleText.OWN_PHONE, row -> row.phone().value()).wide(128))
        .called(PeopleText.SO_MANY_PEOPLE)
        .empty(
            PeopleText.NO_PEOPLE,
            PeopleText.NO_PEOPLE_HINT,
            new ActionButton(ui, model.adding().opener(), Emphasis.PRIMARY))
        .filteredBy(filters)
        .tool(model.adding().opener())
        .detail(PeopleText.THE_CHOSEN_PERSON, row -> new PersonDetail(ui, links, model, row))
        .show();
  }

  private void add() {
    var adding = model.adding();
    adding.begin();
    var filled =
        new Form(ui, "person", adding.draft())
            .choice(PeopleText.KIND, adding.kind(), new SimpleObjectProperty<>(kinds()))
            .field(PeopleText.NAME, adding.name(), "")
            .choice(
                PeopleText.UNIT,
                adding.unit(),
                adding.units().followed().map(it -> Option.of(it.units(), Unit::id, Unit::name)))
            .number(PeopleText.OWN_PHONE, adding.phone(), Isolated.code(EXAMPLE), model.typed());
    var dialog = new FormDialog(ui, frame, ui.say(PeopleText.ADD_HINT), filled, adding.action());
    form = Optional.of(dialog);
    frame.open(dialog);
  }

  private void added(Row person) {
    form.ifPresent(frame::close);
    form = Optional.empty();
    frame.done(ui.say(PeopleText.ADDED_PERSON, person.name().value()));
    model.chooseAdded(person);
  }
}
