package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
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
final class PeopleSearch {
  private final Search<PeopleApi.Row> search;

  PeopleSearch(Desk desk, PersonKind kind) {
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

  RowsModel<PeopleApi.Row> rows() {
    return search.rows();
  }

  Picker<PeopleApi.Row> picker(Ui ui) {
    return new Picker<>(ui, search.rows(), PeopleSearch::option, search::type);
  }

  static Option option(PeopleApi.Row person) {
    return new Option(person.id().value().toString(), person.name().value());
  }

  static PersonId id(String value) {
    return new PersonId(UUID.fromString(value));
  }
}
