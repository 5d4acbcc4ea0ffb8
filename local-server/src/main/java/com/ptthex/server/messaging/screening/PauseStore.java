package com.ptthex.server.messaging.screening;

import com.ptthex.shared.messaging.screening.PauseApi.Paused;
import com.ptthex.shared.messaging.screening.PauseId;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.Note;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Pauses, and which of them has not ended. */
final class PauseStore {
  private final Handle db;

  PauseStore(Handle db) {
    this.db = db;
  }

  private record Kept(PauseId id, Instant since, Instant untilAt, Label byName, Note reason) {
    Paused paused() {
      return new Paused(id, since, untilAt, byName, reason);
    }
  }

  /** Whether its time is up or not. */
  Optional<Paused> standing() {
    return db.createQuery(
            "select id, since, until_at, by_name, reason from screening_pause where stands = 1")
        .mapTo(Kept.class)
        .map(Kept::paused)
        .findOne();
  }

  Optional<Paused> standing(Instant now) {
    return standing().filter(pause -> now.isBefore(pause.until()));
  }

  void insert(Paused pause) {
    db.createUpdate(
            """
            insert into screening_pause (id, since, until_at, by_name, reason, stands)
            values (:id, :since, :until, :by, :reason, 1)\
            """)
        .bind("id", pause.id())
        .bind("since", pause.since())
        .bind("until", pause.until())
        .bind("by", pause.by())
        .bind("reason", pause.reason())
        .execute();
  }

  /** Whether it had not ended yet. */
  boolean end(PauseId id, Label by, Instant at) {
    return db.createUpdate(
                """
                update screening_pause set ended_at = :at, ended_by = :by, stands = null
                where id = :id and stands = 1\
                """)
            .bind("id", id)
            .bind("by", by)
            .bind("at", at)
            .execute()
        == 1;
  }
}
