package com.ptthex.console.messaging.numbers;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.UUID;

/** Finds sitters, or clients, by their names. */
final class PeopleSearch {
  private final PersonKind kind;
  private final RowsModel<PeopleApi.Row> rows;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile String words = "";

  PeopleSearch(Desk desk, PersonKind kind) {
    this.kind = kind;
    rows =
        new RowsModel<>(
            desk,
            PeopleApi.Row::id,
            (after, size) ->
                desk.api()
                    .call(PeopleApi.LIST, found(after, size))
                    .map(page -> new Rows<>(page.rows(), page.next())));
  }

  private PeopleApi.Find found(Optional<Cursor> after, PageSize size) {
    return new PeopleApi.Find(Optional.of(kind), SearchText.typed(words), after, Optional.of(size));
  }

  void search(String typed) {
    words = typed.strip();
    rows.restart();
  }

  RowsModel<PeopleApi.Row> rows() {
    return rows;
  }

  Picker<PeopleApi.Row> picker(Ui ui) {
    return new Picker<>(ui, rows, PeopleSearch::option, this::search);
  }

  static Option option(PeopleApi.Row person) {
    return new Option(person.id().value().toString(), person.name().value());
  }

  static PersonId id(String value) {
    return new PersonId(UUID.fromString(value));
  }
}
