package com.ptthex.console.messaging.assignments;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.PickFilter;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.Search;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import java.util.Optional;
import java.util.UUID;

/** Finds sitters, or clients, by their names. */
final class PersonSearch {
  private final Search<PeopleApi.Row> search;

  PersonSearch(Desk desk, PersonKind kind) {
    search =
        new Search<>(
            desk,
            PeopleApi.Row::id,
            (typed, after, size) ->
                desk.api()
                    .call(
                        PeopleApi.LIST,
                        new PeopleApi.Find(Optional.of(kind), typed, after, Optional.of(size)))
                    .map(page -> new Rows<>(page.rows(), page.next())));
  }

  void search(String typed) {
    search.type(typed);
  }

  Picker<PeopleApi.Row> picker(Ui ui) {
    return new Picker<>(ui, search.rows(), PersonSearch::option, search::type);
  }

  private static Option option(PeopleApi.Row person) {
    return new Option(text(person.id()), person.name().value());
  }

  /** Of whom only the id may be known, as in a saved view. */
  static PickFilter filter(Desk desk) {
    return new PickFilter(
        desk,
        person ->
            desk.api()
                .call(PeopleApi.DETAIL, new PeopleApi.Which(id(person)))
                .map(found -> found.name().value()));
  }

  static PersonId id(String value) {
    return new PersonId(UUID.fromString(value));
  }

  static String text(PersonId id) {
    return id.value().toString();
  }
}
