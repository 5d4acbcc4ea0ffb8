package com.ptthex.server.attention.alerts;

import com.ptthex.server.attention.alerts.Alert.Cause;
import com.ptthex.server.attention.alerts.Alert.Open;
import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.attention.alerts.About;
import com.ptthex.shared.attention.alerts.AlertId;
import com.ptthex.shared.attention.alerts.AlertKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The alerts, those that ended among them. */
final class AlertStore {
  private static final String SELECT =
      """
      select id, kind, severity, about as what, about_id, unit, raised_at, last_at, times, state,
        by_name, changed_at, note, relief, version
      from alert where\
      """;

  private static final String BADNESS = badness("severity");
  private static final String AS_BAD = badness("cast(:bad as varchar)");

  private static final String AFTER = " and raised_at <= :at and (raised_at < :at or id < :before)";

  private static final String AFTER_AS_BAD =
      " and ("
          + BADNESS
          + " < "
          + AS_BAD
          + " or ("
          + BADNESS
          + " = "
          + AS_BAD
          + " and raised_at <= :at and (raised_at < :at or id < :before)))";

  private final Handle db;

  AlertStore(Handle db) {
    this.db = db;
  }

  private static String badness(String severity) {
    return "(case " + severity + " when 'CRITICAL' then 2 when 'WARNING' then 1 else 0 end)";
  }

  List<Alert> page(AlertPage page) {
    var find = page.find();
    var start = page.start();
    var where = new StringBuilder(" " + Scope.SEES);
    start.ifPresent(from -> where.append(from.severity().isPresent() ? AFTER_AS_BAD : AFTER));
    if (!find.state().isEmpty()) {
      where.append(" and (state = any(:states)) is true");
    }
    if (!find.severity().isEmpty()) {
      where.append(" and (severity = any(:severities)) is true");
    }
    if (!find.kind().isEmpty()) {
      where.append(" and (kind = any(:kinds)) is true");
    }
    var order = page.isWorstFirst() ? BADNESS + " desc, " : "";
    var query =
        db.createQuery(
            SELECT + where + " order by " + order + "raised_at desc, id desc limit :limit");
    start.ifPresent(
        from -> query.bind("at", from.moment().at()).bind("before", from.moment().id()));
    start.flatMap(AlertPage.Start::severity).ifPresent(severity -> query.bind("bad", severity));
    if (!find.state().isEmpty()) {
      query.bind("states", names(find.state()));
    }
    if (!find.severity().isEmpty()) {
      query.bind("severities", names(find.severity()));
    }
    if (!find.kind().isEmpty()) {
      query.bind("kinds", names(find.kind()));
    }
    return query
        .bind("scope", page.scope().ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(AlertRow.class)
        .map(AlertRow::alert)
        .list();
  }

  private static String[] names(List<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toArray(String[]::new);
  }

  Optional<Alert> find(Scope scope, AlertId id) {
    return db.createQuery(SELECT + " " + Scope.SEES + " and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(AlertRow.class)
        .map(AlertRow::alert)
        .findOne();
  }

  /** Locked, so that two who tell of one cause come one after the other. */
  Optional<Open> standing(Cause cause) {
    return db.createQuery(SELECT + " standing_cause = :cause for update")
        .bind("cause", AlertRow.keyOf(cause))
        .mapTo(AlertRow.class)
        .map(AlertRow::alert)
        .findOne()
        .flatMap(alert -> alert instanceof Open open ? Optional.of(open) : Optional.empty());
  }

  /** Whether it stands, or stood until a person ended it. */
  boolean isKnown(Cause cause) {
    return db.createQuery(
            "select exists (select 1 from alert where cause = :cause and state <> 'SETTLED')")
        .bind("cause", AlertRow.keyOf(cause))
        .mapTo(Boolean.class)
        .one();
  }

  /** Whichever stand. */
  List<Alert> open() {
    return db.createQuery(SELECT + " state in ('STANDING', 'ACKNOWLEDGED') order by raised_at")
        .mapTo(AlertRow.class)
        .map(AlertRow::alert)
        .list();
  }

  /** Those that stand about this, of whichever kind: asked for with each message that arrives. */
  List<Alert> openAbout(About about) {
    var causes =
        Stream.of(AlertKind.values())
            .map(kind -> AlertRow.keyOf(new Cause(kind, about)))
            .toArray(String[]::new);
    return db.createQuery(SELECT + " standing_cause = any(:causes)")
        .bind("causes", causes)
        .mapTo(AlertRow.class)
        .map(AlertRow::alert)
        .list();
  }

  void insert(Alert alert) {
    var row = AlertRow.of(alert);
    bindState(
            db.createUpdate(
                """
                insert into alert (id, cause, standing_cause, kind, severity, about, about_id, unit,
                  raised_at, last_at, times, state, by_name, changed_at, note, relief, version)
                values (:id, :cause, :standingCause, :kind, :severity, :what, :aboutId, :unit,
                  :raised, :last, :times, :state, :by, :changed, :note, :relief, :version)\
                """),
            alert)
        .bind("cause", AlertRow.keyOf(alert.told().cause()))
        .bind("kind", row.kind())
        .bind("what", row.what())
        .bind("aboutId", row.aboutId())
        .bind("unit", row.unit())
        .bind("raised", row.raisedAt())
        .execute();
  }

  /** Whether it was still as it was read. */
  boolean update(Alert alert) {
    return bindState(
                db.createUpdate(
                    """
                    update alert set standing_cause = :standingCause, severity = :severity,
                      last_at = :last, times = :times, state = :state, by_name = :by,
                      changed_at = :changed, note = :note, relief = :relief, version = :version
                    where id = :id and version = :version - 1\
                    """),
                alert)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bindState(S statement, Alert alert) {
    var row = AlertRow.of(alert);
    return statement
        .bind("id", row.id())
        .bind(
            "standingCause",
            Optional.of(AlertRow.keyOf(alert.told().cause())).filter(_ -> row.isOpen()))
        .bind("severity", row.severity())
        .bind("last", row.lastAt())
        .bind("times", row.times())
        .bind("state", row.state())
        .bind("by", row.byName())
        .bind("changed", row.changedAt())
        .bind("note", row.note())
        .bind("relief", row.relief())
        .bind("version", row.version());
  }
}
