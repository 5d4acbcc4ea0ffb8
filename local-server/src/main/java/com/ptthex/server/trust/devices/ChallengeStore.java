package com.ptthex.server.trust.devices;

import com.ptthex.server.kernel.Sha256;
import com.ptthex.shared.trust.devices.DeviceChallenge;
import com.ptthex.shared.trust.devices.DeviceEntryApi;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Challenges that were answered well: none of them opens anything again. */
final class ChallengeStore {
  private final Handle db;

  ChallengeStore(Handle db) {
    this.db = db;
  }

  /** Refused by its constraint when it was spent before. */
  void spend(DeviceChallenge challenge, Instant now) {
    db.createUpdate("insert into device_challenge (challenge_hash, until) values (:hash, :until)")
        .bind("hash", Sha256.hex(challenge.value()))
        .bind("until", now.plus(DeviceEntryApi.CHALLENGE_LASTS))
        .execute();
  }

  int forgetEnded(Instant now) {
    return db.createUpdate("delete from device_challenge where until < :now")
        .bind("now", now)
        .execute();
  }
}
