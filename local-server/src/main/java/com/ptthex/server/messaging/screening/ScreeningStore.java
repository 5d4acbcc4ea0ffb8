package com.ptthex.server.messaging.screening;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.kernel.store.Keyset.Moment;
import com.ptthex.server.messaging.screening.Finding.Resolved;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.messaging.inbox.MessageId;
import com.ptthex.shared.messaging.screening.ScreeningApi.Find;
import com.ptthex.shared.messaging.screening.ScreeningApi.FindingState;
import com.ptthex.shared.value.ThreadId;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** In which messages something was found. */
final class ScreeningStore {
  private static final String SELECT =
      """
      select message_id, thread_id, participant, unit, author, found, handling, state, found_at,
        verdict, by_name, changed_at, reason, version
      from screening_finding where\
      """;

  private static final String AFTER =
      " found_at <= :at and (found_at < :at or message_id < :before)";

  private final Handle db;

  ScreeningStore(Handle db) {
    this.db = db;
  }

  /** Where the page before ended: those that wait come before the others. */
  private record Start(boolean open, Moment moment) {
    static Optional<Start> of(Optional<Cursor> after) {
      return Keyset.key(after, 3)
          .map(
              key ->
                  new Start(
                      isOpen(key.getFirst()),
                      Keyset.moment(Optional.of(Keyset.cursor(key.get(1), key.get(2))))
                          .orElseThrow()));
    }

    private static boolean isOpen(String said) {
      return switch (said) {
        case "open" -> true;
        case "over" -> false;
        default ->
            throw new Refusal.Invalid("after", "not-a-cursor", Map.of("form", "next-of-a-page"))
                .raise();
      };
    }

    String condition() {
      return open
          ? " and (not is_open or is_open and" + AFTER + ")"
          : " and not is_open and" + AFTER;
    }
  }

  static Cursor cursor(Finding last) {
    var about = last.about();
    return Keyset.cursor(
        FindingRow.stateOf(last) == FindingState.OPEN ? "open" : "over",
        about.foundAt().toString(),
        about.message().value().toString());
  }

  List<Finding> page(Scope scope, Find find) {
    var start = Start.of(find.after());
    var where = new StringBuilder(" " + Scope.SEES);
    start.ifPresent(from -> where.append(from.condition()));
    if (!find.state().isEmpty()) {
      where.append(" and (state = any(:states)) is true");
    }
    find.thread().ifPresent(_ -> where.append(" and thread_id = :thread"));
    var query =
        db.createQuery(
            SELECT + where + " order by is_open desc, found_at desc, message_id desc limit :limit");
    start.ifPresent(
        from -> query.bind("at", from.moment().at()).bind("before", from.moment().id()));
    if (!find.state().isEmpty()) {
      query.bind("states", find.state().stream().map(Enum::name).toArray(String[]::new));
    }
    find.thread().ifPresent(thread -> query.bind("thread", thread));
    return query
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(FindingRow.class)
        .map(FindingRow::finding)
        .list();
  }

  Optional<Finding> find(Scope scope, MessageId message) {
    return db.createQuery(SELECT + " " + Scope.SEES + " and message_id = :message")
        .bind("scope", scope.ids())
        .bind("message", message)
        .mapTo(FindingRow.class)
        .map(FindingRow::finding)
        .findOne();
  }

  /** The unit of a thread in which any waits; nothing when none does. */
  Optional<UnitId> waitingIn(ThreadId thread) {
    return db.createQuery(
            """
            select unit from screening_finding where thread_id = :thread and is_open
            fetch first 1 row only\
            """)
        .bind("thread", thread)
        .mapTo(UnitId.class)
        .findOne();
  }

  /** How many wait for somebody. */
  int open(Scope scope) {
    return db.createQuery("select count(*) from screening_finding where is_open and " + Scope.SEES)
        .bind("scope", scope.ids())
        .mapTo(Integer.class)
        .one();
  }

  void insert(Finding finding) {
    var about = finding.about();
    var state = FindingRow.stateOf(finding);
    db.createUpdate(
            """
            insert into screening_finding (message_id, thread_id, participant, unit, author, found,
              handling, state, is_open, found_at, version)
            values (:message, :thread, :participant, :unit, :author, :found, :handling, :state,
              :open, :at, :version)\
            """)
        .bind("message", about.message())
        .bind("thread", about.thread())
        .bind("participant", about.participant())
        .bind("unit", about.unit())
        .bind("author", about.author())
        .bind("found", FindingRow.textOf(about.found()))
        .bind("handling", about.handling())
        .bind("state", state)
        .bind("open", state == FindingState.OPEN)
        .bind("at", about.foundAt())
        .bind("version", about.version())
        .execute();
  }

  /** Whether it was still as it was read. */
  boolean resolve(Resolved resolved) {
    var about = resolved.about();
    return db.createUpdate(
                """
                update screening_finding set state = 'RESOLVED', is_open = false,
                  verdict = :verdict, by_name = :by, changed_at = :at, reason = :reason,
                  version = :version
                where message_id = :message and version = :version - 1\
                """)
            .bind("message", about.message())
            .bind("verdict", resolved.verdict())
            .bind("by", resolved.by())
            .bind("at", resolved.at())
            .bind("reason", resolved.reason())
            .bind("version", about.version())
            .execute()
        == 1;
  }
}
