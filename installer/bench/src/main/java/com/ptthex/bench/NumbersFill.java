package com.ptthex.bench;

import com.ptthex.server.kernel.store.Database;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.numbers.NumbersApi.Assign;
import com.ptthex.shared.messaging.numbers.NumbersApi.Quarantine;
import com.ptthex.shared.messaging.numbers.NumbersApi.Register;
import com.ptthex.shared.messaging.numbers.NumbersApi.Row;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PeopleApi;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site of ten times the size the product is asked for: 10,000 numbers in 36 units, one in five
 * with a sitter, one in twenty in quarantine.
 */
final class NumbersFill {
  static final int NUMBERS = 10_000;
  static final int BRANCHES = 12;

  private static final int DEPARTMENTS = 2;
  private static final int SITTERS = 200;
  private static final int CLIENTS = 32;
  private static final Duration COOLDOWN = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final ApiClient owner;
  private final Database database;
  private final MadeUpNumbers phones;
  private final List<UnitId> units = new ArrayList<>();
  private final List<PersonId> sitters = new ArrayList<>();
  private final Queue<Row> failing = new ConcurrentLinkedQueue<>();

  private NumbersFill(ApiClient owner, Database database, MadeUpNumbers phones) {
    this.owner = owner;
    this.database = database;
    this.phones = phones;
  }

  /** What was filled, and how much of it by use cases. */
  record Filled(UnitId unit, int throughApi, double seconds) {}

  /**
   * @param patience how long the owner may take for it; the rest is loaded past the API, as rows
   *     without their history
   */
  static Filled fill(BenchSite site, MadeUpNumbers phones, Duration patience)
      throws InterruptedException, SQLException {
    var started = System.nanoTime();
    var fill = new NumbersFill(site.owner(), site.database(), phones);
    fill.organise();
    var done = fill.throughApi(patience);
    fill.inBulk(done);
    return new Filled(fill.units.getFirst(), done, (System.nanoTime() - started) / 1e9);
  }

  private void organise() {
    var known = owner.call(OrganisationApi.UNITS, Nothing.NOTHING).orThrow().units();
    var customer = known.getFirst().id();
    for (var branch = 0; branch < BRANCHES; branch++) {
      var id = unit(customer, "Branch %02d".formatted(branch));
      for (var department = 1; department <= DEPARTMENTS; department++) {
        unit(id, "Branch %02d, department %d".formatted(branch, department));
      }
    }
    for (var sitter = 0; sitter < SITTERS; sitter++) {
      var phone = new PhoneNumber("+1200555%04d".formatted(sitter));
      var wish =
          new PeopleApi.Add(
              PersonKind.SITTER, new Label("Sitter %03d".formatted(sitter)), unitOf(sitter), phone);
      sitters.add(owner.call(PeopleApi.ADD, wish).orThrow().id());
    }
  }

  private UnitId unit(UnitId parent, String name) {
    var wish = new OrganisationApi.Add(parent, new Label(name));
    var id = owner.call(OrganisationApi.ADD, wish).orThrow().id();
    units.add(id);
    return id;
  }

  private UnitId unitOf(int index) {
    return units.get(index % units.size());
  }

  /** What the number of this place in line is to be. */
  private Register wish(int index) {
    var numberClass =
        index % 100 == 0
            ? NumberClass.FRONT_DESK
            : index % 5 < 3 ? NumberClass.SITTER : NumberClass.POOL;
    return new Register(phones.next(), numberClass, unitOf(index), Optional.of(label(index)));
  }

  /** What a search finds a number by: its branch has hundreds, its line is one of a kind. */
  static Label label(int index) {
    return new Label("Branch %02d line %05d".formatted(index % BRANCHES, index));
  }

  /** One of the sitters of its own unit. */
  private Optional<PersonId> sitterOf(int index) {
    var inEachUnit = SITTERS / units.size();
    var sitter = index % units.size() + units.size() * (index / units.size() % inEachUnit);
    return index % 5 == 1 ? Optional.of(sitters.get(sitter)) : Optional.empty();
  }

  private static boolean isQuarantined(int index) {
    return index % 20 == 4;
  }

  private int throughApi(Duration patience) throws InterruptedException {
    var next = new AtomicInteger();
    if (patience.isPositive()) {
      var until = new Clients.Until(patience, NUMBERS);
      new Clients(CLIENTS).run(until, () -> () -> throughApi(next.getAndIncrement()));
      // One by one: an impact tells how many stay in the pool, so another's deed would move it.
      failing.forEach(this::quarantine);
    }
    return next.get();
  }

  private void throughApi(int index) {
    var number = owner.call(NumbersApi.REGISTER, wish(index)).orThrow();
    sitterOf(index)
        .map(sitter -> new Assign(number.id(), sitter, number.version()))
        .ifPresent(assign -> confirmed(NumbersApi.ASSIGN, assign));
    if (isQuarantined(index)) {
      failing.add(number);
    }
  }

  private void quarantine(Row number) {
    var wish =
        new Quarantine(
            number.id(), QuarantineReason.DELIVERY_FAILURES, Optional.empty(), number.version());
    confirmed(NumbersApi.QUARANTINE, wish);
  }

  private <I extends Record> void confirmed(Endpoint<I, Row> deed, I wish) {
    owner.call(deed, wish, owner.call(deed.preview(), wish).orThrow()).orThrow();
  }

  private void inBulk(int from) throws SQLException {
    try (var db =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var insert =
            db.prepareStatement(
                """
                insert into managed_number (id, e164, label, number_class, status, sitter, since,
                  reason, until, unit, added_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
                """)) {
      var now = Instant.now();
      for (var index = from; index < NUMBERS; index++) {
        bind(insert, index, now);
        insert.addBatch();
        if (index % BATCH == BATCH - 1 || index == NUMBERS - 1) {
          insert.executeBatch();
        }
      }
    }
  }

  private void bind(PreparedStatement insert, int index, Instant now) throws SQLException {
    var wish = wish(index);
    var quarantined = isQuarantined(index);
    insert.setObject(1, NumberId.made().value());
    insert.setString(2, wish.number().value());
    insert.setString(3, wish.label().map(Label::value).orElseThrow());
    insert.setString(4, wish.numberClass().name());
    insert.setString(5, quarantined ? "QUARANTINED" : "ACTIVE");
    insert.setObject(6, sitterOf(index).map(PersonId::value).orElse(null));
    insert.setObject(7, now);
    insert.setString(8, quarantined ? QuarantineReason.DELIVERY_FAILURES.name() : null);
    insert.setObject(9, quarantined ? now.plus(COOLDOWN) : null);
    insert.setObject(10, wish.unit().value());
    insert.setObject(11, now);
  }
}
