package com.ptthex.server.kernel;

import java.time.Instant;
import java.util.Optional;
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

  /** What a key got, if it got anything yet. */
  Optional<String> answer(String caller, String key) {
    return db.createQuery(
            """
            select answer from replay
            where caller = :caller and replay_key = :key and answer <> ''\
            """)
        .bind("caller", caller)
        .bind("key", key)
        .mapTo(String.class)
        .findOne();
  }

  /** How many of the keys that begin so got an answer. */
  int answered(String caller, String beginning) {
    return db.createQuery(
            """
            select count(*) from replay
            where caller = :caller and replay_key like :beginning and answer <> ''\
            """)
        .bind("caller", caller)
        .bind("beginning", beginning + "%")
        .mapTo(Integer.class)
        .one();
  }

  int forgetBefore(Instant instant) {
    return db.createUpdate("delete from replay where at < :instant")
        .bind("instant", instant)
        .execute();
  }
}
