package com.ptthex.server.messaging.people;

import static com.ptthex.server.testing.TestSite.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Add;
import com.ptthex.shared.messaging.people.PeopleApi.Find;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import java.util.ArrayList;
import java.util.Optional;

final class PeopleApiTest {

  @OnBothDatabases
  void aPersonsOwnNumberIsNeverToldWhole(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var phone = new PhoneNumber("+447700900123");
      var wish = new Add(PersonKind.CLIENT, new Label("A client"), site.north, phone);
      var added = site.owner().call(PeopleApi.ADD, wish).orThrow();
      assertThat(added.phone().value()).startsWith("+44 ").endsWith("23").doesNotContain("7700");
      assertThat(site.owner().call(PeopleApi.LIST, Find.all()).orThrow().rows())
          .containsExactly(added);
    }
  }

  @OnBothDatabases
  void peopleOfTheSameNameAreEachListedOnceAcrossPages(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      for (var count = 0; count < 7; count++) {
        var phone = new PhoneNumber("+44770090%04d".formatted(count));
        var name = new Label(count < 5 ? "Same name" : "Other 100%");
        site.owner()
            .call(PeopleApi.ADD, new Add(PersonKind.SITTER, name, site.north, phone))
            .orThrow();
      }
      var seen = new ArrayList<PeopleApi.Row>();
      Optional<Cursor> next = Optional.empty();
      do {
        var two = Optional.of(new PageSize(2));
        var find = new Find(Optional.of(PersonKind.SITTER), Optional.empty(), next, two);
        var page = site.owner().call(PeopleApi.LIST, find).orThrow();
        seen.addAll(page.rows());
        next = page.next();
      } while (next.isPresent());
      assertThat(seen).hasSize(7).doesNotHaveDuplicates();
      assertThat(seen).extracting(row -> row.name().value()).isSorted();

      var search = Optional.of(new SearchText("100%"));
      var found = new Find(Optional.empty(), search, Optional.empty(), Optional.empty());
      assertThat(site.owner().call(PeopleApi.LIST, found).orThrow().rows()).hasSize(2);
      var clients = new Find(Optional.of(PersonKind.CLIENT), search, next, Optional.empty());
      assertThat(site.owner().call(PeopleApi.LIST, clients).orThrow().rows()).isEmpty();
    }
  }

  @OnBothDatabases
  void aPhoneNumberBelongsToOneSitterAndOneClientAtMost(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var phone = new PhoneNumber("+447700900123");
      var label = new Label("Somebody");
      var owner = site.owner();
      owner.call(PeopleApi.ADD, new Add(PersonKind.CLIENT, label, site.north, phone)).orThrow();
      owner.call(PeopleApi.ADD, new Add(PersonKind.SITTER, label, site.north, phone)).orThrow();
      var again = new Add(PersonKind.CLIENT, label, site.south, phone);
      assertThat(refused(owner.call(PeopleApi.ADD, again)).code()).isEqualTo("person-phone-taken");
    }
  }

  @OnBothDatabases
  void somebodyIsToldByIdToThoseWhoseUnitsTheyAreIn(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var person = site.person(PersonKind.CLIENT, site.north);
      var which = new PeopleApi.Which(person.id());
      var near = site.as(Role.DISPATCHER, site.north);
      assertThat(near.call(PeopleApi.DETAIL, which).orThrow()).isEqualTo(person);
      var far = site.as(Role.DISPATCHER, site.south);
      assertThat(refused(far.call(PeopleApi.DETAIL, which)).code()).isEqualTo("person-not-found");
    }
  }
}
