package com.ptthex.server.demo;

import com.ptthex.server.kernel.Pipeline;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.messaging.numbers.AsideApi;
import com.ptthex.shared.messaging.numbers.AsideApi.SetAside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the demo's owner does to fill the site. Every phone number is of a range kept for fiction.
 */
final class DemoData {
  private static final List<String> BRANCHES = List.of("North", "South");
  private static final int SITTERS_PER_BRANCH = 6;
  private static final int CLIENTS_PER_BRANCH = 8;

  /** More than a hundred in a week is much. */
  private static final int MANY_MESSAGES = 110;

  /** It is looked through, and somebody is to see it. */
  private static final String PAST_THE_SITE =
      "Next time just call me on +44 7700 900999, the office need not know.";

  private static final Duration UNTIL_THE_FAIR = Duration.ofDays(12);

  private final ApiClient owner;
  private final DemoTraffic traffic;
  private final DemoWindows windows;
  private final Map<PersonId, PhoneNumber> phoneOf = new HashMap<>();
  private int numbers;
  private int phones;

  private DemoData(ApiClient owner, Pipeline pipeline) {
    this.owner = owner;
    this.traffic = new DemoTraffic(owner, pipeline);
    this.windows = new DemoWindows(owner);
  }

  /** Fills the site, and says which branch came first. */
  static UnitId fill(ApiClient owner, Pipeline pipeline, UnitId customer) {
    return new DemoData(owner, pipeline).site(customer);
  }

  private UnitId site(UnitId customer) {
    register(NumberClass.FRONT_DESK, customer, "Front desk");
    register(NumberClass.FRONT_DESK, customer, "Front desk, second line");
    var first = BRANCHES.stream().map(name -> branch(customer, name)).toList().getFirst();
    DemoAccess.fill(owner, customer, first);
    DemoDevices.fill(owner, first);
    keep(first);
    return first;
  }

  private void keep(UnitId branch) {
    var kept = register(NumberClass.POOL, branch, "Harbour fair");
    confirmed(
        AsideApi.SET_ASIDE,
        new SetAside(
            kept.id(),
            new Note("Printed on the posters. Not to be used before the fair."),
            Optional.of(kept.addedAt().plus(UNTIL_THE_FAIR)),
            kept.version()));
  }

  private UnitId branch(UnitId customer, String name) {
    var branch = unit(customer, name);
    var patrol = unit(branch, name + " patrol");
    unit(patrol, name + " patrol, channel 1");
    var sitters = new ArrayList<PersonId>();
    for (var count = 1; count <= SITTERS_PER_BRANCH; count++) {
      sitters.add(sitter(patrol, name + " unit " + count, count));
    }
    var clients = new ArrayList<PersonId>();
    for (var count = 1; count <= CLIENTS_PER_BRANCH; count++) {
      clients.add(person(PersonKind.CLIENT, branch, name + " client " + count).id());
    }
    // The first of the pool to be chosen, as nothing of it was ever used.
    var failing = register(NumberClass.POOL, branch, name + " pool, failing");
    for (var count = 1; count <= 4; count++) {
      register(NumberClass.POOL, branch, name + " pool " + count);
    }
    register(NumberClass.SITTER, patrol, name + " spare");
    serve(clients.subList(0, 3), sitters, name.equals(BRANCHES.getFirst()));
    book(clients.subList(3, 6));
    inquire(clients.subList(6, 8), name.equals(BRANCHES.getFirst()));
    confirmed(
        NumbersApi.QUARANTINE,
        new Quarantine(
            failing.id(),
            QuarantineReason.DELIVERY_FAILURES,
            Optional.of(new Note("Carrier rejects since yesterday.")),
            failing.version()));
    return branch;
  }

  /** The first client of the first branch writes much, and the second's messages met a fault. */
  private void serve(List<PersonId> clients, List<PersonId> sitters, boolean isFirst) {
    for (var at = 0; at < clients.size(); at++) {
      var sitter = Optional.of(sitters.get(at));
      var thread = traffic.open(clients.get(at), sitter, Purpose.BOOKING);
      traffic.talk(thread, at == 0 && isFirst ? MANY_MESSAGES : 6, Duration.ofMinutes(50));
      traffic.fail(thread, at == 1 ? 1 : 0);
      if (at < 2) {
        windows.today(thread);
      } else {
        windows.tomorrow(thread);
      }
      if (at == 1 && isFirst) {
        var phone = Optional.ofNullable(phoneOf.get(clients.get(at))).orElseThrow();
        traffic.write(thread, phone, PAST_THE_SITE);
      }
    }
  }

  /** The front desk is as old as the site. */
  private void inquire(List<PersonId> clients, boolean isFirst) {
    for (var at = 0; at < clients.size(); at++) {
      var thread = traffic.open(clients.get(at), Optional.empty(), Purpose.INQUIRY);
      if (at == 0 && isFirst) {
        traffic.talkForAMonth(thread);
      }
      traffic.talk(thread, 4, Duration.ofHours(9));
    }
  }

  /** Over the first number of the pool nothing arrives, and over the second little; one rests. */
  private void book(List<PersonId> clients) {
    for (var at = 0; at < clients.size(); at++) {
      var thread = traffic.open(clients.get(at), Optional.empty(), Purpose.BOOKING);
      traffic.talk(thread, 6, Duration.ofHours(7));
      traffic.fail(thread, at < 2 ? 5 - at : 0);
    }
  }

  private PersonId sitter(UnitId unit, String name, int count) {
    var sitter = person(PersonKind.SITTER, unit, name);
    // The last of each branch waits for a number.
    if (count < SITTERS_PER_BRANCH) {
      var number = register(NumberClass.SITTER, unit, name);
      confirmed(NumbersApi.ASSIGN, new Assign(number.id(), sitter.id(), number.version()));
    }
    return sitter.id();
  }

  private UnitId unit(UnitId parent, String name) {
    var wish = new OrganisationApi.Add(parent, new Label(name));
    return owner.call(OrganisationApi.ADD, wish).orThrow().id();
  }

  private PeopleApi.Row person(PersonKind kind, UnitId unit, String name) {
    // United Kingdom numbers that are kept for drama.
    var phone = new PhoneNumber("+44770090%04d".formatted(phones++));
    var person =
        owner.call(PeopleApi.ADD, new PeopleApi.Add(kind, new Label(name), unit, phone)).orThrow();
    phoneOf.put(person.id(), phone);
    return person;
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
