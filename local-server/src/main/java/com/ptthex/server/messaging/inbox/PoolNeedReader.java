package com.ptthex.server.messaging.inbox;

import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How many numbers of the pool one person needs at once, in each unit that has threads: one for
 * each live thread over the pool, and one for each thread that waits for a number.
 */
public final class PoolNeedReader {
  private static final String NEEDS_ONE = "(live_pool_number is not null or state = 'STRANDED')";

  private final Handle db;

  public PoolNeedReader(Handle db) {
    this.db = db;
  }

  private record Most(UnitId unit, int threads) {}

  private record Since(UnitId unit, Instant at) {}

  /** Of the person who needs most of them now. */
  public Map<UnitId, Integer> now(Scope scope) {
    return db.createQuery(most(NEEDS_ONE))
        .bind("scope", scope.ids())
        .mapTo(Most.class)
        .collectToMap(Most::unit, Most::threads);
  }

  /**
   * The same at some time before. Only what has changed since is looked up in its history: of all
   * other threads that time was as now.
   */
  public Map<UnitId, Integer> at(Scope scope, Instant at) {
    var then =
        """
        opened_at <= :at and ((since <= :at and %s)
          or (since > :at and (
            select case when past.change = 'CLOSED' then 0
              when past.change = 'STRANDED' or past.number_class = 'POOL' then 1 else 0 end
            from conversation_history as past
            where past.conversation_id = conversation.id and past.at <= :at
            order by past.position desc fetch first 1 row only) = 1))\
        """
            .formatted(NEEDS_ONE);
    return db.createQuery(most(then))
        .bind("scope", scope.ids())
        .bind("at", at)
        .mapTo(Most.class)
        .collectToMap(Most::unit, Most::threads);
  }

  private static String most(String needsOne) {
    return "select unit, max(threads) as threads from ("
        + "select unit, participant, count(*) as threads from conversation where "
        + Scope.SEES
        + " and "
        + needsOne
        + " group by unit, participant) as of_each group by unit";
  }

  /** Since when the units have had threads, those that have had them longest first. */
  public Map<UnitId, Instant> since(Scope scope, int units) {
    var known = new LinkedHashMap<UnitId, Instant>();
    db.createQuery(
            "select unit, min(opened_at) as at from conversation where "
                + Scope.SEES
                + " group by unit order by at, unit limit :units")
        .bind("scope", scope.ids())
        .bind("units", units)
        .mapTo(Since.class)
        .forEach(each -> known.put(each.unit(), each.at()));
    return known;
  }
}
