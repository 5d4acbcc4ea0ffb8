package com.ptthex.server.trust.challenge;

import com.ptthex.shared.trust.challenge.ChallengeId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tasks that were set, and what came of them. */
final class ChallengeStore {
  private final Handle db;

  ChallengeStore(Handle db) {
    this.db = db;
  }

  /**
   * @param who may answer it
   */
  record Set(ChallengeId id, String who, String answerHash, Instant until) {}

  record Kept(String who, String answerHash, Optional<Instant> answeredAt, boolean wasRight) {}

  void insert(Set set) {
    db.createUpdate(
            """
            insert into sign_in_challenge (id, who, answer_hash, until, was_right)
            values (:id, :who, :hash, :until, false)\
            """)
        .bind("id", set.id())
        .bind("who", set.who())
        .bind("hash", set.answerHash())
        .bind("until", set.until())
        .execute();
  }

  Optional<Kept> find(ChallengeId id) {
    return db.createQuery(
            """
            select who, answer_hash, answered_at, was_right from sign_in_challenge where id = :id\
            """)
        .bind("id", id)
        .mapTo(Kept.class)
        .findOne();
  }

  /** Whether it was still to be answered; of two at once only one does. */
  boolean answer(ChallengeId id, boolean right, Instant now) {
    return db.createUpdate(
                """
                update sign_in_challenge set answered_at = :now, was_right = :right
                where id = :id and answered_at is null and until > :now\
                """)
            .bind("now", now)
            .bind("right", right)
            .bind("id", id)
            .execute()
        == 1;
  }

  int forgetEnded(Instant now) {
    return db.createUpdate("delete from sign_in_challenge where until < :now")
        .bind("now", now)
        .execute();
  }
}
