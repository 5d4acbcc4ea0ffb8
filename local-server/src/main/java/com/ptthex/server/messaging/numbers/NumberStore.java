package com.ptthex.server.messaging.numbers;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Like;
import com.ptthex.server.messaging.numbers.ManagedNumber.Asset;
import com.ptthex.server.messaging.numbers.ManagedNumber.Assigned;
import com.ptthex.server.messaging.numbers.ManagedNumber.Confinement;
import com.ptthex.server.messaging.numbers.ManagedNumber.FrontDesk;
import com.ptthex.server.messaging.numbers.ManagedNumber.Pooled;
import com.ptthex.server.messaging.numbers.ManagedNumber.Quarantined;
import com.ptthex.server.messaging.numbers.ManagedNumber.Spare;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumberStatus;
import com.ptthex.shared.messaging.numbers.NumbersApi.Find;
import com.ptthex.shared.messaging.numbers.QuarantineReason;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.SearchText;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The numbers of the site. The only place that turns columns into states and back. */
final class NumberStore {
  private static final String COLUMNS =
      """
      id, e164, label, number_class, status, sitter, since, reason, note, until, unit, added_at,
      version
      """;

  private final Handle db;

  NumberStore(Handle db) {
    this.db = db;
  }

  List<ManagedNumber> page(Scope scope, Find find) {
    var after = Keyset.key(find.after(), 1).map(List::getFirst);
    var where = new StringBuilder(Scope.SEES);
    after.ifPresent(_ -> where.append(" and e164 > :after"));
    if (!find.numberClass().isEmpty()) {
      where.append(" and (number_class = any(:classes)) is true");
    }
    if (!find.status().isEmpty()) {
      where.append(" and (status = any(:statuses)) is true");
    }
    find.sitter().ifPresent(_ -> where.append(" and sitter = :sitter"));
    find.assigned()
        .ifPresent(yes -> where.append(yes ? " and sitter is not null" : " and sitter is null"));
    find.unit().ifPresent(_ -> where.append(" and unit = :unit"));
    find.search()
        .ifPresent(
            _ -> where.append(" and (e164 like :digits or lower(label) like :text escape '!')"));
    var query =
        db.createQuery(
            "select "
                + COLUMNS
                + " from managed_number where "
                + where
                + " order by e164 limit :limit");
    after.ifPresent(key -> query.bind("after", key));
    if (!find.numberClass().isEmpty()) {
      query.bind("classes", names(find.numberClass()));
    }
    if (!find.status().isEmpty()) {
      query.bind("statuses", names(find.status()));
    }
    find.sitter().ifPresent(sitter -> query.bind("sitter", sitter));
    find.unit().ifPresent(unit -> query.bind("unit", unit));
    find.search().map(SearchText::value).ifPresent(text -> bindSearch(query, text));
    return query
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Stored.class)
        .map(Stored::state)
        .list();
  }

  private static String[] names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toArray(String[]::new);
  }

  private static void bindSearch(SqlStatement<?> query, String text) {
    // Only what is written like a phone number is looked for among the digits.
    var digits = text.matches("[+().\\s\\d-]+") ? text.replaceAll("\\D", "") : "";
    query.bind("digits", digits.isEmpty() ? "" : "%" + digits + "%");
    query.bind("text", Like.containing(text));
  }

  Optional<ManagedNumber> find(Scope scope, NumberId id) {
    return db.createQuery(
            "select " + COLUMNS + " from managed_number where " + Scope.SEES + " and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(Stored.class)
        .map(Stored::state)
        .findOne();
  }

  /** How many active front-desk numbers the whole site has, whatever the caller sees of it. */
  int activeFrontDesks() {
    return db.createQuery(
            """
            select count(*) from managed_number
            where number_class = 'FRONT_DESK' and status = 'ACTIVE'\
            """)
        .mapTo(Integer.class)
        .one();
  }

  int pooled(Scope scope) {
    return db.createQuery(
            "select count(*) from managed_number where number_class = 'POOL'"
                + " and status = 'ACTIVE' and "
                + Scope.SEES)
        .bind("scope", scope.ids())
        .mapTo(Integer.class)
        .one();
  }

  int heldBy(Scope scope, PersonId sitter) {
    return db.createQuery(
            "select count(*) from managed_number where sitter = :sitter and " + Scope.SEES)
        .bind("scope", scope.ids())
        .bind("sitter", sitter)
        .mapTo(Integer.class)
        .one();
  }

  void insert(ManagedNumber number) {
    bindState(
            db.createUpdate(
                "insert into managed_number ("
                    + COLUMNS
                    + """
                    ) values (:id, :e164, :label, :class, :status, :sitter, :since, :reason, :note,
                      :until, :unit, :added, :version)\
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
                      note = :note, until = :until, version = :version
                    where id = :id and version = :version - 1\
                    """),
                number)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bindState(S statement, ManagedNumber number) {
    var asset = number.asset();
    var row = Stored.of(number);
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
        .bind("until", row.until());
  }

  /** A row as it lies in the table. */
  private record Stored(
      NumberId id,
      PhoneNumber e164,
      Optional<Label> label,
      NumberClass numberClass,
      NumberStatus status,
      Optional<PersonId> sitter,
      Instant since,
      Optional<QuarantineReason> reason,
      Optional<Note> note,
      Optional<Instant> until,
      UnitId unit,
      Instant addedAt,
      Version version) {

    ManagedNumber state() {
      var asset = new Asset(id, e164, label, unit, addedAt, version);
      return switch (status) {
        case QUARANTINED ->
            new Quarantined(
                asset,
                numberClass,
                new Confinement(reason.orElseThrow(), note),
                since,
                until.orElseThrow());
        case ACTIVE ->
            switch (numberClass) {
              case FRONT_DESK -> new FrontDesk(asset, since);
              case POOL -> new Pooled(asset, since);
              case SITTER ->
                  sitter
                      .<ManagedNumber>map(holder -> new Assigned(asset, holder, since))
                      .orElseGet(() -> new Spare(asset, since));
            };
      };
    }

    static Stored of(ManagedNumber number) {
      return switch (number) {
        case FrontDesk(var asset, var since) -> active(asset, NumberClass.FRONT_DESK, since);
        case Spare(var asset, var since) -> active(asset, NumberClass.SITTER, since);
        case Pooled(var asset, var since) -> active(asset, NumberClass.POOL, since);
        case Assigned(var asset, var sitter, var since) ->
            active(asset, NumberClass.SITTER, since).heldBy(sitter);
        case Quarantined(var asset, var returnsTo, var why, var since, var until) ->
            active(asset, returnsTo, since).confined(why, until);
      };
    }

    private static Stored active(Asset asset, NumberClass numberClass, Instant since) {
      return new Stored(
          asset.id(),
          asset.number(),
          asset.label(),
          numberClass,
          NumberStatus.ACTIVE,
          Optional.empty(),
          since,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          asset.unit(),
          asset.addedAt(),
          asset.version());
    }

    private Stored heldBy(PersonId holder) {
      return new Stored(
          id,
          e164,
          label,
          numberClass,
          status,
          Optional.of(holder),
          since,
          reason,
          note,
          until,
          unit,
          addedAt,
          version);
    }

    private Stored confined(Confinement why, Instant end) {
      return new Stored(
          id,
          e164,
          label,
          numberClass,
          NumberStatus.QUARANTINED,
          sitter,
          since,
          Optional.of(why.reason()),
          why.note(),
          Optional.of(end),
          unit,
          addedAt,
          version);
    }
  }
}
