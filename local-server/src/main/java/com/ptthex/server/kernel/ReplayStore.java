package com.ptthex.server.kernel;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Idempotency keys and the answers they got. */
final class ReplayStore {
  private final Handle db;

  ReplayStore(Handle db) {
    this.db = db;
  }

  record Earlier(String request, String answer, Instant at) {}

  Earlier find(String caller, String key) {
    return db.createQuery(
            "select request, answer, at from replay where caller = :caller and replay_key = :key")
        .bind("caller", caller)
        .bind("key", key)
        .mapTo(Earlier.class)
        .one();
  }

  /** Whether the key was free, and now is its caller's; a twin that claims it meanwhile waits. */
  boolean claim(String caller, String key, String request, Instant now) {
    return db.createUpdate(
                """
                merge into replay using (select cast(:caller as varchar(120)) as caller,
                  cast(:key as varchar(80)) as replay_key) as asked
                on replay.caller = asked.caller and replay.replay_key = asked.replay_key
                when not matched then insert (caller, replay_key, request, answer, at)
                values (asked.caller, asked.replay_key, :request, '', :now)\
                """)
            .bind("caller", caller)
            .bind("key", key)
            .bind("request", request)
            .bind("now", now)
            .execute()
        == 1;
  }

  void claimAgain(String caller, String key, String request, Instant now) {
    db.createUpdate(
            """
            update replay set request = :request, answer = '', at = :now
            where caller = :caller and replay_key = :key\
            """)
        .bind("caller", caller)
        .bind("key", key)
        .bind("request", request)
        .bind("now", now)
        .execute();
  }

  void answer(String caller, String key, String answer) {
    db.createUpdate(
            "update replay set answer = :answer where caller = :caller and replay_key = :key")
        .bind("caller", caller)
        .bind("key", key)
        .bind("answer", answer)
        .execute();
  }

  int forgetBefore(Instant instant) {
    return db.createUpdate("delete from replay where at < :instant")
        .bind("instant", instant)
        .execute();
  }
}
