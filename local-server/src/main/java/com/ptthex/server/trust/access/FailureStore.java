package com.ptthex.server.trust.access;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Who guessed wrong lately, known by keyed hashes alone. */
final class FailureStore {
  private final Handle db;

  FailureStore(Handle db) {
    this.db = db;
  }

  /**
   * What is held against somebody, kept from others who guess as them until the end of the deed.
   */
  Tries lock(String who) {
    db.createUpdate(
            """
            merge into sign_in_failure as known
            using (select cast(:who as varchar(64)) as wanted) as asked on known.who = asked.wanted
            when not matched then insert (who, failed, last_at, free_at)
              values (asked.wanted, :failed, :last, :free)\
            """)
        .bind("who", who)
        .bind("failed", Tries.NONE.failed())
        .bind("last", Tries.NONE.lastAt())
        .bind("free", Tries.NONE.freeAt())
        .execute();
    return db.createQuery(
            "select failed, last_at, free_at from sign_in_failure where who = :who for update")
        .bind("who", who)
        .mapTo(Tries.class)
        .one();
  }

  int failed(String who) {
    return db.createQuery("select failed from sign_in_failure where who = :who")
        .bind("who", who)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  void keep(String who, Tries tries) {
    db.createUpdate(
            """
            update sign_in_failure set failed = :failed, last_at = :last, free_at = :free
            where who = :who\
            """)
        .bind("failed", tries.failed())
        .bind("last", tries.lastAt())
        .bind("free", tries.freeAt())
        .bind("who", who)
        .execute();
  }

  void forget(String who) {
    db.createUpdate("delete from sign_in_failure where who = :who").bind("who", who).execute();
  }

  /** Those of whom nothing is held against anybody any more. */
  int forgetQuiet(Instant now) {
    return db.createUpdate("delete from sign_in_failure where last_at < :then and free_at < :then")
        .bind("then", now.minus(Tries.QUIET))
        .execute();
  }
}
