package com.ptthex.server.messaging.arrival;

import com.ptthex.shared.messaging.arrival.TrialApi.Found;
import com.ptthex.shared.messaging.arrival.TrialApi.Trial;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The address that was tried last. */
final class TrialStore {
  private final Handle db;

  TrialStore(Handle db) {
    this.db = db;
  }

  /**
   * @param run another one each time somebody tries
   */
  record Kept(
      UUID run,
      PublicAddress address,
      Instant askedAt,
      Optional<Instant> endedAt,
      Optional<ProviderError> trouble) {

    Trial told() {
      return new Trial(address, askedAt, found(), trouble);
    }

    private Found found() {
      if (endedAt.isEmpty()) {
        return Found.UNDER_WAY;
      }
      return trouble.isPresent() ? Found.NOT_THERE : Found.THERE;
    }
  }

  Optional<Kept> latest() {
    return db.createQuery("select run, address, asked_at, ended_at, trouble from arrival_trial")
        .mapTo(Kept.class)
        .findOne();
  }

  void begun(UUID run, PublicAddress address, Instant at) {
    db.execute("delete from arrival_trial");
    db.createUpdate(
            """
            insert into arrival_trial (id, run, address, asked_at)
            values (1, :run, :address, :at)\
            """)
        .bind("run", run)
        .bind("address", address)
        .bind("at", at)
        .execute();
  }

  /** Whether anybody still waits for it. */
  boolean ended(UUID run, Instant at, Optional<ProviderError> trouble) {
    return db.createUpdate(
                "update arrival_trial set ended_at = :at, trouble = :trouble where run = :run")
            .bind("at", at)
            .bind("trouble", trouble)
            .bind("run", run)
            .execute()
        > 0;
  }
}
