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

  Optional<Earlier> find(String caller, String key) {
    return db.createQuery(
            "select request, answer, at from replay where caller = :caller and replay_key = :key")
        .bind("caller", caller)
        .bind("key", key)
        .mapTo(Earlier.class)
        .findOne();
  }

  void claim(String caller, String key, String request, Instant now) {
    db.createUpdate(
            """
            insert into replay (caller, replay_key, request, answer, at)
            values (:caller, :key, :request, '', :now)\
            """)
        .bind("caller", caller)
        .bind("key", key)
        .bind("request", request)
        .bind("now", now)
        .execute();
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
