package com.ptthex.bench.large;

import com.ptthex.bench.MadeUpNumbers;
import com.ptthex.bench.large.Made.Kind;
import com.ptthex.shared.messaging.inbox.ThreadState;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.Purpose;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonKind;
import com.ptthex.shared.trust.organisation.UnitKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The units, people, numbers and threads of a large site, which all that happens in it names. As on
 * a real site, whatever belongs together is of one unit.
 */
final class SiteRows {
  private static final Duration COOLDOWN = Duration.ofDays(90);

  private final Scale scale;
  private final Made made;
  private final List<UUID> units = new ArrayList<>();
  private final List<ANumber> numbers = new ArrayList<>();
  private final List<AThread> threads = new ArrayList<>();

  SiteRows(Scale scale, Made made) {
    this.scale = scale;
    this.made = made;
  }

  /** A number as other rows name it. */
  record ANumber(UUID id, int unit, NumberClass as, NumberStatus status, Optional<UUID> sitter) {
    boolean isActive(NumberClass wanted) {
      return as == wanted && status == NumberStatus.ACTIVE;
    }
  }

  /**
   * A thread as other rows name it.
   *
   * @param over the number it goes over, or went over last
   */
  record AThread(UUID id, UUID client, int unit, ThreadState state, ANumber over) {}

  UUID unit(int index) {
    return units.get(index % units.size());
  }

  List<ANumber> numbers() {
    return numbers;
  }

  List<AThread> threads() {
    return threads;
  }

  private Instant start() {
    return made.end().minus(Made.SPAN);
  }

  void insert(Connection db, UUID customer) throws SQLException {
    insertUnits(db, customer);
    insertPeople(db);
    insertNumbers(db);
    insertThreads(db);
  }

  private void insertUnits(Connection db, UUID customer) throws SQLException {
    try (var rows = new Bulk(db, "organisation_unit", "id, parent, kind, name, path")) {
      for (var branch = 0; branch < Scale.BRANCHES; branch++) {
        var id = madeUnit();
        var path = customer + "/" + id + "/";
        var name = "Branch %02d".formatted(branch);
        rows.row(id, customer, UnitKind.BRANCH.name(), name, path);
        for (var count = 1; count <= Scale.DEPARTMENTS; count++) {
          var below = madeUnit();
          rows.row(
              below,
              id,
              UnitKind.DEPARTMENT.name(),
              name + ", department " + count,
              path + below + "/");
        }
      }
    }
  }

  private UUID madeUnit() {
    units.add(Made.id(Kind.UNIT, units.size(), start()));
    return units.getLast();
  }

  private void insertPeople(Connection db) throws SQLException {
    try (var rows = new Bulk(db, "person", "id, kind, name, unit, phone")) {
      for (var at = 0; at < Scale.SITTERS; at++) {
        rows.row(
            sitter(at), PersonKind.SITTER.name(), "Sitter %04d".formatted(at), unit(at), phone(at));
      }
      for (var at = 0; at < scale.clients(); at++) {
        rows.row(
            client(at),
            PersonKind.CLIENT.name(),
            "Client %05d".formatted(at),
            unit(at),
            phone(Scale.SITTERS + at));
      }
    }
  }

  /** Behind those of the site's own numbers. */
  private static String phone(int person) {
    return MadeUpNumbers.at(Scale.NUMBERS + person).value();
  }

  private UUID sitter(int index) {
    return Made.id(Kind.PERSON, index, start());
  }

  private UUID client(int index) {
    return Made.id(Kind.PERSON, Scale.SITTERS + index, start());
  }

  private void insertNumbers(Connection db) throws SQLException {
    try (var rows =
        new Bulk(
            db,
            "managed_number",
            """
            id, e164, label, number_class, status, sitter, since, reason, until, unit, added_at,
            version\
            """)) {
      for (var at = 0; at < Scale.NUMBERS; at++) {
        var number = number(at);
        numbers.add(number);
        var gone = number.status() == NumberStatus.QUARANTINED;
        rows.row(
            number.id(),
            MadeUpNumbers.at(at).value(),
            "Branch %02d line %05d".formatted(number.unit() / (1 + Scale.DEPARTMENTS), at),
            number.as().name(),
            number.status().name(),
            number.sitter().orElse(null),
            made.end(),
            gone ? QuarantineReason.DELIVERY_FAILURES.name() : null,
            gone ? made.end().plus(COOLDOWN) : null,
            unit(number.unit()),
            start(),
            1L);
      }
    }
  }

  /** One in a hundred is a front desk's; of five, three are sitters', and one of these is used. */
  private ANumber number(int at) {
    var as =
        at % 100 == 0 ? NumberClass.FRONT_DESK : at % 5 < 3 ? NumberClass.SITTER : NumberClass.POOL;
    var status = at % 20 == 4 ? NumberStatus.QUARANTINED : NumberStatus.ACTIVE;
    var unit = at % units.size();
    var inEachUnit = Scale.SITTERS / units.size();
    var sitter = unit + units.size() * (at / units.size() % inEachUnit);
    return new ANumber(
        Made.id(Kind.NUMBER, at, start()),
        unit,
        as,
        status,
        at % 5 == 1 ? Optional.of(sitter(sitter)) : Optional.empty());
  }

  private void insertThreads(Connection db) throws SQLException {
    var ofPool = new ArrayList<List<ANumber>>();
    var ofSitters = new ArrayList<List<ANumber>>();
    for (var unit = 0; unit < units.size(); unit++) {
      var here = unit;
      var all = numbers.stream().filter(number -> number.unit() == here).toList();
      ofPool.add(all.stream().filter(number -> number.isActive(NumberClass.POOL)).toList());
      ofSitters.add(all.stream().filter(number -> number.sitter().isPresent()).toList());
    }
    try (var rows =
        new Bulk(
            db,
            "conversation",
            """
            id, participant, sitter, purpose, state, number_id, number_class, live_number,
            live_pool_number, since, unit, opened_at, last_activity_at, version\
            """)) {
      for (var at = 0; at < scale.threads(); at++) {
        var client = at / 2;
        var unit = client % units.size();
        // Two threads of one client come after each other, so they never share a number.
        var choice = (at % 10 == 3 ? ofSitters : ofPool).get(unit);
        var over = choice.get((client / units.size() * 2 + at % 2) % choice.size());
        var thread =
            new AThread(Made.id(Kind.THREAD, at, start()), client(client), unit, state(at), over);
        threads.add(thread);
        insert(rows, thread, at);
      }
    }
  }

  private static ThreadState state(int at) {
    return at % 5 < 3 ? ThreadState.LIVE : at % 50 == 4 ? ThreadState.STRANDED : ThreadState.CLOSED;
  }

  private void insert(Bulk rows, AThread thread, int at) throws SQLException {
    var opened = made.time(at, 2L * scale.threads());
    var over = thread.state() == ThreadState.STRANDED ? null : thread.over();
    var live = thread.state() == ThreadState.LIVE ? thread.over().id() : null;
    rows.row(
        thread.id(),
        thread.client(),
        thread.over().sitter().orElse(null),
        (at % 2 == 0 ? Purpose.BOOKING : Purpose.INQUIRY).name(),
        thread.state().name(),
        over == null ? null : over.id(),
        over == null ? null : over.as().name(),
        live,
        thread.over().as() == NumberClass.POOL ? live : null,
        opened,
        unit(thread.unit()),
        opened,
        // Until its messages are there.
        opened,
        1L);
  }
}
