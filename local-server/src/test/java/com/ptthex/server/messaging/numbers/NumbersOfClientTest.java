package com.ptthex.server.messaging.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.inbox.InboxApi;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Numbers that carry live threads with a client. */
final class NumbersOfClientTest {

  static Find ofClient(PersonId client, List<NumberStatus> status) {
    var all = Find.all();
    return new Find(
        all.numberClass(),
        status,
        all.sitter(),
        Optional.of(client),
        all.assigned(),
        all.setAside(),
        all.unit(),
        all.search(),
        all.health(),
        all.used(),
        all.highVolume(),
        all.usedWithin(),
        all.usedFrom(),
        all.usedBefore(),
        all.after(),
        all.limit());
  }

  private static List<NumberId> found(ApiClient caller, PersonId client) {
    return caller.call(NumbersApi.LIST, ofClient(client, List.of())).orThrow().rows().stream()
        .map(NumbersApi.Row::id)
        .toList();
  }

  private static NumberId over(InboxApi.Row thread) {
    return thread.number().orElseThrow().id();
  }

  @OnBothDatabases
  void eachNumberWithALiveThreadOfTheClientIsFoundOnceAndNoOther(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.person(PersonKind.CLIENT, site.north);
      var owner = site.owner();
      assertThat(found(owner, client.id())).isEmpty();
      site.number(NumberClass.POOL, site.north);
      site.number(NumberClass.POOL, site.north);
      var one = site.thread(client, Optional.empty(), Purpose.BOOKING);
      var other = site.thread(client, Optional.empty(), Purpose.BOOKING);
      assertThat(over(other)).isNotEqualTo(over(one));
      var somebodyElse = site.thread(site.north);
      assertThat(found(owner, client.id())).containsExactlyInAnyOrder(over(one), over(other));
      assertThat(found(owner, client.id())).doesNotContain(over(somebodyElse));
      var resting = ofClient(client.id(), List.of(NumberStatus.QUARANTINED));
      assertThat(owner.call(NumbersApi.LIST, resting).orThrow().rows()).isEmpty();

      owner.call(InboxApi.CLOSE, new InboxApi.Close(one.id(), one.version())).orThrow();
      assertThat(found(owner, client.id())).containsExactly(over(other));
    }
  }

  @OnBothDatabases
  void aSitterIsNoClientAndSomebodyUnknownFindsNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var sitter = site.person(PersonKind.SITTER, site.north);
      site.number(NumberClass.POOL, site.north);
      assertThat(found(site.owner(), sitter.id())).isEmpty();
      assertThat(found(site.owner(), PersonId.made())).isEmpty();
    }
  }

  @OnBothDatabases
  void aClientOutsideTheCallersScopeFindsNothing(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var client = site.person(PersonKind.CLIENT, site.north);
      var number = site.number(NumberClass.POOL, site.north);
      site.thread(client, Optional.empty(), Purpose.BOOKING);
      assertThat(found(site.as(Role.DISPATCHER, site.north), client.id()))
          .containsExactly(number.id());
      // Now the number is the other branch's, its thread and client are not.
      site.server
          .store()
          .writing(
              db ->
                  db.createUpdate("update managed_number set unit = :unit where id = :id")
                      .bind("unit", site.south)
                      .bind("id", number.id())
                      .execute());
      var stranger = site.as(Role.DISPATCHER, site.south);
      assertThat(stranger.call(NumbersApi.LIST, Find.all()).orThrow().rows()).hasSize(1);
      assertThat(found(stranger, client.id())).isEmpty();
      assertThat(found(site.owner(), client.id())).containsExactly(number.id());
    }
  }

  @OnBothDatabases
  void aThreadOutsideTheCallersScopeSaysNothingOfItsNumber(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var number = site.number(NumberClass.POOL, site.north);
      var thread = site.thread(client(site), Optional.empty(), Purpose.BOOKING);
      site.server
          .store()
          .writing(
              db ->
                  db.createUpdate("update conversation set unit = :unit where id = :id")
                      .bind("unit", site.south)
                      .bind("id", thread.id())
                      .execute());
      var client = thread.participant().id();
      assertThat(found(site.as(Role.DISPATCHER, site.north), client)).isEmpty();
      assertThat(found(site.owner(), client)).containsExactly(number.id());
    }
  }

  private static PeopleApi.Row client(TestSite site) {
    var phone = new PhoneNumber("+447700900123");
    var wish = new PeopleApi.Add(PersonKind.CLIENT, new Label("A client"), site.north, phone);
    return site.owner().call(PeopleApi.ADD, wish).orThrow();
  }
}
