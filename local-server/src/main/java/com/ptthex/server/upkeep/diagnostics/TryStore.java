package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Which;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The latest try of each part; written under one guard. */
final class TryStore {
  private static final String COLUMNS =
      "which, run, begun_at, ended_at, ending, connection, worked_at, micros, fault, failing_since";

  private final Handle db;

  TryStore(Handle db) {
    this.db = db;
  }

  Map<Which, LatestTry> all() {
    return db
        .createQuery("select " + COLUMNS + " from diagnostics_try")
        .mapTo(LatestTry.class)
        .stream()
        .collect(Collectors.toMap(LatestTry::which, Function.identity()));
  }

  /** Nothing where another run has begun meanwhile. */
  Optional<LatestTry> find(Which which, UUID run) {
    return Optional.ofNullable(all().get(which)).filter(latest -> latest.run().equals(run));
  }

  void put(LatestTry latest) {
    db.createUpdate("delete from diagnostics_try where which = :which")
        .bind("which", latest.which())
        .execute();
    db.createUpdate(
            "insert into diagnostics_try ("
                + COLUMNS
                + """
                , written) values (:which, :run, :begunAt, :endedAt, :ending, :connection,
                  :workedAt, :micros, :fault, :failingSince, 0)\
                """)
        .bind("which", latest.which())
        .bind("run", latest.run())
        .bind("begunAt", latest.begunAt())
        .bind("endedAt", latest.endedAt())
        .bind("ending", latest.ending())
        .bind("connection", latest.connection())
        .bind("workedAt", latest.workedAt())
        .bind("micros", latest.micros())
        .bind("fault", latest.fault())
        .bind("failingSince", latest.failingSince())
        .execute();
  }

  /** Changes what nobody reads, to find out how long a change takes. */
  int write() {
    return db.execute("update diagnostics_try set written = written + 1 where which = 'STORE'");
  }

  /** Something small that is always there. */
  int read() {
    return db.createQuery("select count(*) from diagnostics_try").mapTo(Integer.class).one();
  }
}
