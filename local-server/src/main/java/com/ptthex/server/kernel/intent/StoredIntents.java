package com.ptthex.server.kernel.intent;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.Cursor;
import com.ptthex.shared.value.IntentId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.PageSize;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The queues as people see and steer them. What an intent carries is not theirs to read. */
public final class StoredIntents {
  private static final String SELECT =
      """
      select id, queue, unit, state, attempts, doubtful, next_at, fault, made_at, version
      from intent where\
      """;

  private final Handle db;
  private final Scope scope;

  public StoredIntents(Handle db, Scope scope) {
    this.db = db;
    this.scope = scope;
  }

  public enum State {
    WAITING,
    LEASED,
    DONE,
    DEAD
  }

  /**
   * @param nextAt of one that waits: not before then
   */
  public record Stored(
      IntentId id,
      String queue,
      UnitId unit,
      State state,
      int attempts,
      boolean doubtful,
      Instant nextAt,
      Optional<String> fault,
      Instant madeAt,
      Version version) {}

  /**
   * @param due how many of those that wait could be done now
   * @param doubtful how many of all may have happened already
   */
  public record Count(
      String queue,
      int waiting,
      int due,
      int leased,
      int doubtful,
      int dead,
      Optional<Instant> oldestDueMadeAt) {
    public static Count none(String queue) {
      return new Count(queue, 0, 0, 0, 0, 0, Optional.empty());
    }
  }

  public record Paused(String queue, Instant since, Label byName, Note reason) {}

  /** Of each queue that has anything left to do. */
  public List<Count> counts(Instant now) {
    return db.createQuery(
            """
            select queue,
              sum(case when state = 'WAITING' then 1 else 0 end) as waiting,
              sum(case when state = 'WAITING' and next_at <= :now then 1 else 0 end) as due,
              sum(case when state = 'LEASED' then 1 else 0 end) as leased,
              sum(case when doubtful then 1 else 0 end) as doubtful,
              sum(case when state = 'DEAD' then 1 else 0 end) as dead,
              min(case when state = 'WAITING' and next_at <= :now then made_at end)
                as oldest_due_made_at
            from intent where state in ('WAITING', 'LEASED', 'DEAD') and\
            """
                + " "
                + Scope.SEES
                + " group by queue")
        .bind("now", now)
        .bind("scope", scope.ids())
        .mapTo(Count.class)
        .list();
  }

  /** Whether it ever held anything that the scope sees. */
  public boolean has(String queue) {
    return db.createQuery(
            "select exists (select 1 from intent where queue = :queue and " + Scope.SEES + ")")
        .bind("queue", queue)
        .bind("scope", scope.ids())
        .mapTo(Boolean.class)
        .one();
  }

  public List<Paused> paused() {
    return db.createQuery("select queue, since, by_name, reason from paused_queue")
        .mapTo(Paused.class)
        .list();
  }

  public void pause(Paused paused) {
    db.createUpdate(
            """
            insert into paused_queue (queue, since, by_name, reason)
            values (:queue, :since, :by, :reason)\
            """)
        .bind("queue", paused.queue())
        .bind("since", paused.since())
        .bind("by", paused.byName())
        .bind("reason", paused.reason())
        .execute();
  }

  /** Whether it was paused. */
  public boolean resume(String queue) {
    return db.createUpdate("delete from paused_queue where queue = :queue")
            .bind("queue", queue)
            .execute()
        == 1;
  }

  /** Latest made first. */
  public List<Stored> page(
      String queue, Set<State> states, Optional<Cursor> after, Optional<PageSize> limit) {
    var from = Keyset.moment(after);
    var where = new StringBuilder(" queue = :queue and " + Scope.SEES);
    from.ifPresent(_ -> where.append(" and made_at <= :at and (made_at < :at or id < :before)"));
    if (!states.isEmpty()) {
      where.append(" and (state = any(:states)) is true");
    }
    var query = db.createQuery(SELECT + where + " order by made_at desc, id desc limit :limit");
    from.ifPresent(moment -> query.bind("at", moment.at()).bind("before", moment.id()));
    if (!states.isEmpty()) {
      query.bind("states", states.stream().map(Enum::name).toArray(String[]::new));
    }
    return query
        .bind("queue", queue)
        .bind("scope", scope.ids())
        .bind("limit", Keyset.fetch(limit))
        .mapTo(Stored.class)
        .list();
  }

  public Optional<Stored> find(String queue, IntentId id) {
    return db.createQuery(SELECT + " id = :id and queue = :queue and " + Scope.SEES)
        .bind("id", id)
        .bind("queue", queue)
        .bind("scope", scope.ids())
        .mapTo(Stored.class)
        .findOne();
  }

  /** Those that died first. */
  public List<Stored> dead(String queue, int most) {
    return db.createQuery(
            SELECT
                + " state = 'DEAD' and queue = :queue and "
                + Scope.SEES
                + " order by next_at, id limit :most")
        .bind("queue", queue)
        .bind("scope", scope.ids())
        .bind("most", most)
        .mapTo(Stored.class)
        .list();
  }

  /** Has the dead wait again as if never tried, in doubt if they were. Says how many still were. */
  public int replay(Collection<Stored> dead, Instant now) {
    var replay =
        db.prepareBatch(
            """
            update intent set state = 'WAITING', attempts = 0, next_at = :now, fault = null,
              settled_at = null, version = version + 1
            where id = :id and state = 'DEAD' and version = :version\
            """);
    dead.forEach(
        each ->
            replay.bind("now", now).bind("id", each.id()).bind("version", each.version()).add());
    return dead.isEmpty() ? 0 : Arrays.stream(replay.execute()).sum();
  }
}
