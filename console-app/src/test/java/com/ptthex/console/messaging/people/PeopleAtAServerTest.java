package com.ptthex.console.messaging.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.console.testing.ByHand;
import com.ptthex.console.testing.Desks;
import com.ptthex.console.ui.model.Action;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.people.MaskedNumber;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PeopleApi.Row;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the room says and does, before a real server. */
final class PeopleAtAServerTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550154");

  private final TestSite site = TestSite.on(TestDatabase.H2);
  private final ByHand threads = new ByHand();

  @AfterEach
  void close() {
    site.close();
  }

  private PeopleModel modelFor(ApiClient client) {
    var model = new PeopleModel(Desks.at(client, threads, site.clock));
    model.reload();
    threads.run();
    return model;
  }

  private List<Row> listed(PeopleModel model) {
    threads.run();
    return model.rows().lastRead().map(read -> read.rows()).orElse(List.of());
  }

  private Row added(String name, UnitId unit, PhoneNumber phone) {
    var wish = new PeopleApi.Add(PersonKind.SITTER, new Label(name), unit, phone);
    return site.owner().call(PeopleApi.ADD, wish).orThrow();
  }

  private void add(PeopleModel model, String name, UnitId unit) {
    var adding = model.adding();
    adding.begin();
    threads.run();
    adding.kind().text().set(PersonKind.SITTER.name());
    adding.name().text().set(name);
    adding.unit().text().set(unit.value().toString());
    adding.phone().text().set(PHONE.shown());
    adding.action().then(model::chooseAdded).start();
    threads.run();
  }

  @Test
  void whoIsAddedIsChosenAndNeverToldWithAWholeNumber() {
    var model = modelFor(site.as(Role.CUSTOMER_ADMIN, site.customer));
    add(model, "North unit 1", site.north);
    assertThat(listed(model)).hasSize(1);
    assertThat(model.rows().chosenRows()).containsExactlyElementsOf(listed(model));
    var person = listed(model).getFirst();
    assertThat(person.phone()).isEqualTo(MaskedNumber.of(PHONE));
    assertThat(model.nameOf(person.unit())).isPresent();
    assertThat(model.adding().units().followed().get().units())
        .extracting(unit -> unit.id())
        .contains(site.north);
  }

  @Test
  void whoIsAddedIsChosenWhateverTheFiltersLetThrough() {
    site.person(PersonKind.CLIENT, site.north);
    var model = modelFor(site.owner());
    model.filter().kind().set(Set.of(PersonKind.CLIENT.name()));
    threads.run();
    add(model, "North unit 1", site.north);
    assertThat(model.rows().chosenRows())
        .extracting(row -> row.name().value())
        .containsExactly("North unit 1");
  }

  @Test
  void aNumberThatSomebodyHasAlreadyIsRefused() {
    added("North unit 1", site.north, PHONE);
    var model = modelFor(site.owner());
    add(model, "North unit 2", site.north);
    assertThat(model.adding().action().state().get())
        .isInstanceOfSatisfying(
            Action.State.Failed.class,
            failed -> assertThat(failed.problem().code()).isEqualTo("person-phone-taken"));
    assertThat(listed(model)).hasSize(1);
  }

  @Test
  void peopleAreFoundByTheirNameAndByWhatTheyAre() {
    var sitter = site.person(PersonKind.SITTER, site.north);
    var client = site.person(PersonKind.CLIENT, site.north);
    var model = modelFor(site.owner());
    assertThat(listed(model)).containsExactlyInAnyOrder(sitter, client);
    model.filter().kind().set(Set.of(PersonKind.SITTER.name()));
    assertThat(listed(model)).containsExactly(sitter);
    model.filter().put(PeopleApi.Find.all());
    model.filter().search().set(client.name().value().toLowerCase(Locale.ROOT));
    assertThat(listed(model)).containsExactly(client);
  }

  @Test
  void aLinkLeadsToSomebodyWhoeverWasLookedAtBefore() {
    var one = added("Same name", site.north, PHONE);
    var other = added("Same name", site.north, new PhoneNumber("+12025550155"));
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.filter().kind().set(Set.of(PersonKind.CLIENT.name()));
    threads.run();
    model.goTo(other.id());
    threads.run();
    assertThat(model.rows().chosenRows()).containsExactly(other);
    model.goTo(one.id());
    threads.run();
    assertThat(model.rows().chosenRows()).containsExactly(one);
  }

  @Test
  void aLinkToSomebodyOutOfReachLeadsNowhere() {
    var far = added("South unit 1", site.south, PHONE);
    var model = modelFor(site.as(Role.DISPATCHER, site.north));
    model.goTo(far.id());
    threads.run();
    assertThat(model.rows().chosenRows()).isEmpty();
    assertThat(model.filter().now()).isEqualTo(PeopleApi.Find.all());
  }

  @Test
  void aSitterHasTheNumbersThatAreAssignedToThem() {
    var sitter = site.person(PersonKind.SITTER, site.north);
    site.number(NumberClass.POOL, site.north);
    var model = modelFor(site.owner());
    assertThat(numbersOf(model, sitter)).isEmpty();
    var shown = model.numbers(sitter);
    var spare = site.number(NumberClass.SITTER, site.north);
    var wish = new NumbersApi.Assign(spare.id(), sitter.id(), spare.version());
    TestSite.perform(site.owner(), NumbersApi.ASSIGN, wish).orThrow();
    model.reloadNumbers();
    threads.run();
    assertThat(shown.lastRead().orElseThrow().rows())
        .extracting(NumbersApi.Row::id)
        .containsExactly(spare.id());
  }

  @Test
  void aClientHasTheNumbersThatTheirConversationsGoOver() {
    var client = site.person(PersonKind.CLIENT, site.north);
    site.number(NumberClass.POOL, site.north);
    site.number(NumberClass.SITTER, site.north);
    var model = modelFor(site.owner());
    assertThat(numbersOf(model, client)).isEmpty();
    var line = site.thread(client, Optional.empty(), Purpose.BOOKING).number().orElseThrow();
    assertThat(numbersOf(model, client)).extracting(NumbersApi.Row::id).containsExactly(line.id());
  }

  private List<NumbersApi.Row> numbersOf(PeopleModel model, Row person) {
    var numbers = model.numbers(person);
    threads.run();
    return numbers.lastRead().orElseThrow().rows();
  }
}
