package com.ptthex.server.messaging.numbers;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.numbers.NumberReader.Reached;
import com.ptthex.shared.messaging.numbers.Aside;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The numbers of the site. */
final class NumberStore {
  static final String COLUMNS =
      """
      id, e164, label, number_class, status, sitter, since, reason, note, until, aside_reason,
      aside_by, aside_since, aside_until, unit, added_at, version
      """;

  /** Of rows that are kept out of rotation at the moment that is bound as now. */
  static final String ASIDE =
      "(aside_since is not null and (aside_until is null or aside_until > :now))";

  private static final String IN_ROTATION = "status = 'ACTIVE' and not " + ASIDE;

  private final Handle db;

  NumberStore(Handle db) {
    this.db = db;
  }

  Optional<ManagedNumber> find(Scope scope, NumberId id) {
    return find(scope, List.of(id)).stream().findFirst();
  }

  List<ManagedNumber> find(Scope scope, Collection<NumberId> ids) {
    return db.createQuery(
            "select "
                + COLUMNS
                + " from managed_number where "
                + Scope.SEES
                + " and id = any(:ids)")
        .bind("scope", scope.ids())
        .bind("ids", ids.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(NumberRow.class)
        .map(NumberRow::state)
        .list();
  }

  /** As much of a number as a choice looks at: there may be thousands of them. */
  record Possible(
      NumberId id,
      NumberClass numberClass,
      NumberStatus status,
      Optional<PersonId> sitter,
      UnitId unit,
      Optional<Note> asideReason,
      Optional<Label> asideBy,
      Optional<Instant> asideSince,
      Optional<Instant> asideUntil) {

    Optional<Aside> aside() {
      return NumberRow.aside(asideReason, asideBy, asideSince, asideUntil);
    }
  }

  /**
   * Those that could carry a thread of these units, or of a sitter, in whichever state they are.
   */
  List<Possible> possible(Scope unitsAndAbove, Collection<PersonId> sitters) {
    return db.createQuery(
            "select id, number_class, status, sitter, unit, aside_reason, aside_by, aside_since,"
                + " aside_until from managed_number where (number_class <> 'SITTER' and "
                + Scope.SEES
                + ") or sitter = any(:sitters)")
        .bind("scope", unitsAndAbove.ids())
        .bind("sitters", sitters.stream().map(PersonId::value).toArray(UUID[]::new))
        .mapTo(Possible.class)
        .list();
  }

  /** Whichever there are, for those who know their ids from rows of their own. */
  List<ManagedNumber> all(Collection<NumberId> ids) {
    return db.createQuery("select " + COLUMNS + " from managed_number where id = any(:ids)")
        .bind("ids", ids.stream().map(NumberId::value).toArray(UUID[]::new))
        .mapTo(NumberRow.class)
        .map(NumberRow::state)
        .list();
  }

  /** What each message to it asks for, with the version of authority: no question of its own. */
  Optional<Reached> reached(PhoneNumber number) {
    return DirectStatement.of(
            db,
            """
            select id, number_class, status, unit, authority.version
            from managed_number cross join authority where e164 = :e164\
            """)
        .bind("e164", number)
        .first(
            row ->
                new Reached(
                    new Known(
                        new NumberId(row.getObject(1, UUID.class)),
                        number,
                        NumberClass.valueOf(row.getString(2)),
                        NumberStatus.valueOf(row.getString(3)),
                        new UnitId(row.getObject(4, UUID.class))),
                    row.getLong(5)));
  }

  /** How many the whole site has that may be chosen, whatever the caller sees of it. */
  int frontDesksInRotation(Instant now) {
    return db.createQuery(
            "select count(*) from managed_number where number_class = 'FRONT_DESK' and "
                + IN_ROTATION)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  /** How many active ones of each kind the whole site has, whatever the caller sees of it. */
  Map<NumberClass, Integer> active() {
    record Counted(NumberClass numberClass, int numbers) {}
    return db.createQuery(
            """
            select number_class, count(*) as numbers from managed_number where status = 'ACTIVE'
            group by number_class\
            """)
        .mapTo(Counted.class)
        .collect(toMap(Counted::numberClass, Counted::numbers));
  }

  /** How many of the pool each unit has that may be chosen, whatever the caller sees of it. */
  Map<UnitId, Integer> poolInRotation(Instant now) {
    record Counted(UnitId unit, int numbers) {}
    return db.createQuery(
            "select unit, count(*) as numbers from managed_number where number_class = 'POOL' and "
                + IN_ROTATION
                + " group by unit")
        .bind("now", now)
        .mapTo(Counted.class)
        .collect(toMap(Counted::unit, Counted::numbers));
  }

  /** How many of the whole site rest now. */
  int quarantined() {
    return db.createQuery("select count(*) from managed_number where status = 'QUARANTINED'")
        .mapTo(Integer.class)
        .one();
  }

  /** All that the whole site has, whatever the caller sees of it. */
  int count() {
    return db.createQuery("select count(*) from managed_number").mapTo(Integer.class).one();
  }

  /** Which of these numbers are here, whoever sees them. */
  Map<PhoneNumber, NumberId> held(Collection<PhoneNumber> wanted) {
    record Held(PhoneNumber e164, NumberId id) {}
    return db.createQuery("select e164, id from managed_number where e164 = any(:wanted)")
        .bind("wanted", wanted.stream().map(PhoneNumber::value).toArray(String[]::new))
        .mapTo(Held.class)
        .collectToMap(Held::e164, Held::id);
  }

  /** All that the whole site has, whoever sees them. */
  Map<PhoneNumber, NumberId> everything() {
    record Held(PhoneNumber e164, NumberId id) {}
    return db.createQuery("select e164, id from managed_number")
        .mapTo(Held.class)
        .collectToMap(Held::e164, Held::id);
  }

  /** How many of the pool may be chosen. */
  int pooledInRotation(Scope scope, Instant now) {
    return db.createQuery(
            "select count(*) from managed_number where number_class = 'POOL' and "
                + IN_ROTATION
                + " and "
                + Scope.SEES)
        .bind("now", now)
        .bind("scope", scope.ids())
        .mapTo(Integer.class)
        .one();
  }

  /** How many numbers each of these sitters has. */
  Map<PersonId, Integer> heldBy(Scope scope, Collection<PersonId> sitters) {
    record Held(PersonId sitter, int numbers) {}
    return db.createQuery(
            "select sitter, count(*) as numbers from managed_number"
                + " where sitter = any(:sitters) and "
                + Scope.SEES
                + " group by sitter")
        .bind("sitters", sitters.stream().map(PersonId::value).toArray(UUID[]::new))
        .bind("scope", scope.ids())
        .mapTo(Held.class)
        .collectToMap(Held::sitter, Held::numbers);
  }

  void insert(ManagedNumber number) {
    bindState(
            db.createUpdate(
                "insert into managed_number ("
                    + COLUMNS
                    + """
                    ) values (:id, :e164, :label, :class, :status, :sitter, :since, :reason, :note,
                      :until, :asideReason, :asideBy, :asideSince, :asideUntil, :unit, :added,
                      :version)\
                    """),
            number)
        .execute();
  }

  /** Whether it was still as the caller saw it. */
  boolean update(ManagedNumber number) {
    return bindState(
                db.createUpdate(
                    """
                    update managed_number set label = :label, number_class = :class,
                      status = :status, sitter = :sitter, since = :since, reason = :reason,
                      note = :note, until = :until, aside_reason = :asideReason,
                      aside_by = :asideBy, aside_since = :asideSince, aside_until = :asideUntil,
                      version = :version
                    where id = :id and version = :version - 1\
                    """),
                number)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bindState(S statement, ManagedNumber number) {
    var asset = number.asset();
    var row = NumberRow.of(number);
    return statement
        .bind("id", asset.id())
        .bind("e164", asset.number())
        .bind("label", asset.label())
        .bind("unit", asset.unit())
        .bind("added", asset.addedAt())
        .bind("version", asset.version())
        .bind("class", row.numberClass())
        .bind("status", row.status())
        .bind("sitter", row.sitter())
        .bind("since", row.since())
        .bind("reason", row.reason())
        .bind("note", row.note())
        .bind("until", row.until())
        .bind("asideReason", row.asideReason())
        .bind("asideBy", row.asideBy())
        .bind("asideSince", row.asideSince())
        .bind("asideUntil", row.asideUntil());
  }
}
