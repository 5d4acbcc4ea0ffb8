package com.ptthex.server.demo;

import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * What the demo's owner does to fill the site. Every phone number is of a range kept for fiction.
 */
final class DemoData {
  private static final List<String> BRANCHES = List.of("North", "South");
  private static final int SITTERS_PER_BRANCH = 6;
  private static final int CLIENTS_PER_BRANCH = 8;

  private final ApiClient owner;
  private int numbers;
  private int phones;

  private DemoData(ApiClient owner) {
    this.owner = owner;
  }

  /** Fills the site, and says which branch came first. */
  static UnitId fill(ApiClient owner, UnitId customer) {
    return new DemoData(owner).site(customer);
  }

  private UnitId site(UnitId customer) {
    register(NumberClass.FRONT_DESK, customer, "Front desk");
    register(NumberClass.FRONT_DESK, customer, "Front desk, second line");
    return BRANCHES.stream().map(name -> branch(customer, name)).toList().getFirst();
  }

  private UnitId branch(UnitId customer, String name) {
    var branch = unit(customer, name);
    var patrol = unit(branch, name + " patrol");
    unit(patrol, name + " patrol, channel 1");
    for (var count = 1; count <= SITTERS_PER_BRANCH; count++) {
      sitter(patrol, name + " unit " + count, count);
    }
    for (var count = 1; count <= CLIENTS_PER_BRANCH; count++) {
      person(PersonKind.CLIENT, branch, name + " client " + count);
    }
    for (var count = 1; count <= 4; count++) {
      register(NumberClass.POOL, branch, name + " pool " + count);
    }
    register(NumberClass.SITTER, patrol, name + " spare");
    var failing = register(NumberClass.POOL, branch, name + " pool, failing");
    confirmed(
        NumbersApi.QUARANTINE,
        new Quarantine(
            failing.id(),
            QuarantineReason.DELIVERY_FAILURES,
            Optional.of(new Note("Carrier rejects since yesterday.")),
            failing.version()));
    return branch;
  }

  private void sitter(UnitId unit, String name, int count) {
    var sitter = person(PersonKind.SITTER, unit, name);
    // The last of each branch waits for a number.
    if (count < SITTERS_PER_BRANCH) {
      var number = register(NumberClass.SITTER, unit, name);
      confirmed(NumbersApi.ASSIGN, new Assign(number.id(), sitter.id(), number.version()));
    }
  }

  private UnitId unit(UnitId parent, String name) {
    var wish = new OrganisationApi.Add(parent, new Label(name));
    return owner.call(OrganisationApi.ADD, wish).orThrow().id();
  }

  private PeopleApi.Row person(PersonKind kind, UnitId unit, String name) {
    // United Kingdom numbers that are kept for drama.
    var phone = new PhoneNumber("+44770090%04d".formatted(phones++));
    return owner
        .call(PeopleApi.ADD, new PeopleApi.Add(kind, new Label(name), unit, phone))
        .orThrow();
  }

  private Row register(NumberClass as, UnitId unit, String label) {
    // 555-0100 to 555-0199 are kept for fiction in North America.
    var number = new PhoneNumber("+1202555%04d".formatted(100 + numbers++));
    var wish = new Register(number, as, unit, Optional.of(new Label(label)));
    return owner.call(NumbersApi.REGISTER, wish).orThrow();
  }

  private <I extends Record> void confirmed(Endpoint<I, Row> deed, I wish) {
    var impact = owner.call(deed.preview(), wish).orThrow();
    owner.call(deed, wish, impact).orThrow();
  }
}
