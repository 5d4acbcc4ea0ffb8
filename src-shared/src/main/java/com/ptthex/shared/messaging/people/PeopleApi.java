package com.ptthex.shared.messaging.people;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.API_CLIENT;
import static com.ptthex.shared.contract.Role.AUTOMATION;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.LicenceFeature;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** Sitters and clients. Their own phone numbers go in, and come out masked. */
public interface PeopleApi {

  Permission PEOPLE_VIEW =
      Permission.of("people.view", CUSTOMER_ADMIN, DISPATCHER).alsoFor(AUTOMATION, API_CLIENT);
  Permission PEOPLE_EDIT = Permission.of("people.edit", CUSTOMER_ADMIN).alsoFor(DISPATCHER);

  Endpoint<Find, Page> LIST =
      read("people.list", "/people", Find.class, Page.class)
          .needs(PEOPLE_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One page of the people in the caller's scope, by name.");

  Endpoint<Which, Row> DETAIL =
      read("people.detail", "/people/{id}", Which.class, Row.class)
          .needs(PEOPLE_VIEW)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("One sitter or client.");

  Endpoint<Add, Row> ADD =
      deed("people.add", "/people", Add.class, Row.class)
          .needs(PEOPLE_EDIT)
          .licensed(LicenceFeature.MESSAGING)
          .toldAs("Adds a sitter or a client.");

  record Find(
      Optional<PersonKind> kind,
      Optional<SearchText> search,
      Optional<Cursor> after,
      Optional<PageSize> limit) {

    public static Find all() {
      return new Find(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  record Page(List<Row> rows, Optional<Cursor> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  record Row(PersonId id, PersonKind kind, Label name, UnitId unit, MaskedNumber phone) {}

  record Which(PersonId id) {}

  record Add(PersonKind kind, Label name, UnitId unit, PhoneNumber phone) {}
}
