package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.RowsModel;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.FindPeople;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.SearchText;
import java.util.Optional;
import java.util.UUID;

/** Finds accounts by their names. */
final class PermissionsPeople {
  private final RowsModel<Person> rows;
  // Read on the thread that asks, which the screen's thread starts after it has written.
  private volatile String words = "";

  PermissionsPeople(Desk desk) {
    rows =
        new RowsModel<>(
            desk,
            Person::id,
            (_, _) ->
                desk.api()
                    .call(PermissionsApi.PEOPLE, new FindPeople(search()))
                    .map(found -> new Rows<>(found.people(), Optional.empty())));
  }

  private Optional<SearchText> search() {
    return SearchText.typed(words);
  }

  private void search(String typed) {
    words = typed.strip();
    rows.restart();
  }

  Picker<Person> picker(Ui ui) {
    var words = new PermissionsWords(ui);
    return new Picker<>(
        ui,
        rows,
        person ->
            new Option(
                person.id().value().toString(),
                ui.texts().isolated(person.name().value()) + " – " + words.role(person.role())),
        this::search);
  }

  static AccountId id(String value) {
    return new AccountId(UUID.fromString(value));
  }
}
