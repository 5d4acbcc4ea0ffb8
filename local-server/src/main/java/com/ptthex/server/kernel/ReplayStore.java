package com.ptthex.server.kernel;

import com.ptthex.server.kernel.store.DirectStatement;
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
    return DirectStatement.of(
            db,
            "select request, answer, at from replay where caller = :caller and replay_key = :key")
        .bind("caller", caller)
        .bind("key", key)
        .first(
            row ->
                new Earlier(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
  }

  /** Under a key that is free; whoever else takes it meanwhile collides, and finds it taken. */
  void add(String caller, String key, Earlier kept) {
    DirectStatement.of(
            db,
            """
            insert into replay (caller, replay_key, request, answer, at)
            values (:caller, :key, :request, :answer, :at)\
            """)
        .bind("caller", caller)
        .bind("key", key)
        .bind("request", kept.request())
        .bind("answer", kept.answer())
        .bind("at", kept.at())
        .execute();
  }

  /** Frees a key from what was kept under it, unless that is something else by now. */
  void remove(String caller, String key, Earlier kept) {
    db.createUpdate("delete from replay where caller = :caller and replay_key = :key and at = :at")
        .bind("caller", caller)
        .bind("key", key)
        .bind("at", kept.at())
        .execute();
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
