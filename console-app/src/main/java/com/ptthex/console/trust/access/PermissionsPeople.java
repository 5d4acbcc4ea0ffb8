package com.ptthex.console.trust.access;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Rows;
import com.ptthex.console.ui.model.Search;
import com.ptthex.console.ui.view.Option;
import com.ptthex.console.ui.view.Picker;
import com.ptthex.console.ui.view.Ui;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.FindPeople;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.value.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Finds accounts by their names. */
final class PermissionsPeople {
  private final Search<Person> search;

  PermissionsPeople(Desk desk) {
    search =
        new Search<>(
            desk,
            Person::id,
            (typed, _, _) ->
                desk.api()
                    .call(PermissionsApi.PEOPLE, new FindPeople(typed))
                    .map(found -> new Rows<>(found.people(), Optional.empty())));
  }

  Picker<Person> picker(Ui ui) {
    var words = new PermissionsWords(ui);
    return new Picker<>(
        ui,
        search.rows(),
        person ->
            new Option(
                person.id().value().toString(),
                ui.texts().isolated(person.name().value()) + " – " + words.role(person.role())),
        search::type);
  }

  static AccountId id(String value) {
    return new AccountId(UUID.fromString(value));
  }
}
