package com.ptthex.server.trust.access;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Proofs of who somebody is, each for one deed of one session. */
final class ProofStore {
  private final Handle db;

  ProofStore(Handle db) {
    this.db = db;
  }

  /** For what a proof is good. */
  record Bond(String hash, String session, String endpoint) {}

  void insert(Bond bond, Instant until) {
    db.createUpdate(
            """
            insert into step_up_proof (proof_hash, session, endpoint, until)
            values (:hash, :session, :endpoint, :until)\
            """)
        .bind("hash", bond.hash())
        .bind("session", bond.session())
        .bind("endpoint", bond.endpoint())
        .bind("until", until)
        .execute();
  }

  /**
   * Whether it was not used before, or only for the same deed: what is asked for once more under
   * its own key is answered and not done again.
   */
  boolean use(Bond bond, String key, Instant now) {
    return db.createUpdate(
                """
                update step_up_proof set used_under = :key
                where proof_hash = :hash and session = :session and endpoint = :endpoint
                  and until > :now and (used_under is null or (used_under = :key and :key <> ''))\
                """)
            .bind("key", key)
            .bind("hash", bond.hash())
            .bind("session", bond.session())
            .bind("endpoint", bond.endpoint())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Whether it is one of this deed and session, and used up. */
  boolean isUsed(Bond bond) {
    return db.createQuery(
                """
                select count(*) from step_up_proof
                where proof_hash = :hash and session = :session and endpoint = :endpoint
                  and used_under is not null\
                """)
            .bind("hash", bond.hash())
            .bind("session", bond.session())
            .bind("endpoint", bond.endpoint())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  int forgetEnded(Instant now) {
    return db.createUpdate("delete from step_up_proof where until < :now")
        .bind("now", now)
        .execute();
  }
}
