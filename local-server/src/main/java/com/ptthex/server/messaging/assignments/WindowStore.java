package com.ptthex.server.messaging.assignments;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.DirectStatement;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.server.messaging.assignments.Window.About;
import com.ptthex.server.messaging.assignments.Window.Cancelled;
import com.ptthex.server.messaging.assignments.WindowReader.Span;
import com.ptthex.shared.messaging.assignments.AssignmentsApi.Find;
import com.ptthex.shared.messaging.assignments.WindowId;
import com.ptthex.shared.messaging.assignments.WindowState;
import com.ptthex.shared.messaging.people.PersonId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The windows of the site. */
final class WindowStore {
  private static final String SELECT =
      """
      select id, sitter, client, starts_at, ends_at, unit, entered_at, entered_by, cancelled_at,
        cancelled_by, reason, version
      from assignment_window where
      """;

  private final Handle db;

  WindowStore(Handle db) {
    this.db = db;
  }

  private record Stored(
      WindowId id,
      PersonId sitter,
      PersonId client,
      Instant startsAt,
      Instant endsAt,
      UnitId unit,
      Instant enteredAt,
      Label enteredBy,
      Optional<Instant> cancelledAt,
      Optional<Label> cancelledBy,
      Optional<Note> reason,
      Version version) {

    Window window(Instant now) {
      var about =
          new About(id, sitter, client, startsAt, endsAt, unit, enteredAt, enteredBy, version);
      return cancelledAt
          .<Window>map(
              at -> new Cancelled(about, at, cancelledBy.orElseThrow(), reason.orElseThrow()))
          .orElseGet(() -> about.at(now));
    }
  }

  List<Window> page(Scope scope, Find find, Instant now) {
    var after = Keyset.moment(find.after());
    var where = new StringBuilder(Scope.SEES);
    after.ifPresent(
        _ -> where.append(" and starts_at <= :at and (starts_at < :at or id < :before)"));
    if (!find.state().isEmpty()) {
      where.append(
          find.state().stream()
              .distinct()
              .map(WindowStore::isIn)
              .collect(Collectors.joining(" or ", " and (", ")")));
    }
    find.sitter().ifPresent(_ -> where.append(" and sitter = :sitter"));
    find.client().ifPresent(_ -> where.append(" and client = :client"));
    find.from().ifPresent(_ -> where.append(" and ends_at > :from"));
    find.until().ifPresent(_ -> where.append(" and starts_at < :until"));
    var query = db.createQuery(SELECT + where + " order by starts_at desc, id desc limit :limit");
    after.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    if (find.state().stream().anyMatch(state -> state != WindowState.CANCELLED)) {
      query.bind("now", now);
    }
    find.sitter().ifPresent(sitter -> query.bind("sitter", sitter));
    find.client().ifPresent(client -> query.bind("client", client));
    find.from().ifPresent(from -> query.bind("from", from));
    find.until().ifPresent(until -> query.bind("until", until));
    return query
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(find.limit()))
        .mapTo(Stored.class)
        .map(stored -> stored.window(now))
        .list();
  }

  /** The same as {@link About#at}, for a list that must not read all to find some. */
  private static String isIn(WindowState state) {
    return switch (state) {
      case PLANNED -> "(cancelled_at is null and starts_at > :now)";
      case LIVE -> "(cancelled_at is null and starts_at <= :now and ends_at > :now)";
      case OVER -> "(cancelled_at is null and ends_at <= :now)";
      case CANCELLED -> "(cancelled_at is not null)";
    };
  }

  Optional<Window> find(Scope scope, WindowId id, Instant now) {
    return db.createQuery(SELECT + Scope.SEES + " and id = :id")
        .bind("scope", scope.ids())
        .bind("id", id)
        .mapTo(Stored.class)
        .map(stored -> stored.window(now))
        .findOne();
  }

  /** The first of a client's that has a moment in common with this one. */
  Optional<Window> overlapping(PersonId client, Instant startsAt, Instant endsAt) {
    return db.createQuery(
            SELECT
                + """
                client = :client and cancelled_at is null
                  and starts_at < :end and ends_at > :start
                order by starts_at fetch first 1 row only\
                """)
        .bind("client", client)
        .bind("start", startsAt)
        .bind("end", endsAt)
        .mapTo(Stored.class)
        .map(stored -> stored.window(startsAt))
        .findOne();
  }

  /** Of those that a sitter has with a client, the first that has not ended by then. */
  Optional<Span> notOver(PersonId client, PersonId sitter, Instant by) {
    return DirectStatement.of(
            db,
            """
            select id, starts_at, ends_at from assignment_window
            where client = :client and sitter = :sitter and ends_at > :by
              and cancelled_at is null
            order by ends_at fetch first 1 row only\
            """)
        .bind("client", client)
        .bind("sitter", sitter)
        .bind("by", by)
        .first(
            row ->
                new Span(
                    new WindowId(row.getObject(1, UUID.class)),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3).toInstant()));
  }

  /** How many begin by the one time and have not ended by the other. */
  int counting(Instant begun, Instant notEnded) {
    return db.createQuery(
            """
            select count(*) from assignment_window
            where cancelled_at is null and starts_at <= :begun and ends_at > :ended\
            """)
        .bind("begun", begun)
        .bind("ended", notEnded)
        .mapTo(Integer.class)
        .one();
  }

  void insert(About window) {
    db.createUpdate(
            """
            insert into assignment_window (id, sitter, client, starts_at, ends_at, unit,
              entered_at, entered_by, version)
            values (:id, :sitter, :client, :starts, :ends, :unit, :at, :by, :version)\
            """)
        .bind("id", window.id())
        .bind("sitter", window.sitter())
        .bind("client", window.client())
        .bind("starts", window.startsAt())
        .bind("ends", window.endsAt())
        .bind("unit", window.unit())
        .bind("at", window.enteredAt())
        .bind("by", window.by())
        .bind("version", window.version())
        .execute();
  }

  /** Whether it was still as it was read. */
  boolean cancel(Cancelled cancelled) {
    return db.createUpdate(
                """
                update assignment_window set cancelled_at = :at, cancelled_by = :by,
                  reason = :reason, version = :version
                where id = :id and version = :version - 1\
                """)
            .bind("at", cancelled.at())
            .bind("by", cancelled.by())
            .bind("reason", cancelled.reason())
            .bind("id", cancelled.about().id())
            .bind("version", cancelled.about().version())
            .execute()
        == 1;
  }
}
