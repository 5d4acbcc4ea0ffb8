package com.ptthex.server.messaging.arrival;

import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When the site looked at all its numbers last, and when it called itself; under one guard. */
final class RoundStore {
  private final Handle db;

  RoundStore(Handle db) {
    this.db = db;
  }

  /**
   * @param version another one whenever something is begun
   * @param lookConnection to which account it was connected when it looked
   * @param others numbers of the account that are not in the inventory
   * @param tripConnection to which account it was connected when it called itself
   * @param tripAddress which choice of its address it called
   * @param tripTrouble why it did not hear itself, if it did not
   */
  record Round(
      Version version,
      Optional<Instant> askedAt,
      Optional<Version> lookConnection,
      Optional<Instant> lookedAt,
      int others,
      Optional<ProviderError> lookTrouble,
      Optional<Version> tripConnection,
      Optional<Version> tripAddress,
      Optional<Instant> trippedAt,
      Optional<ProviderError> tripTrouble) {

    boolean isLookOf(Version connection) {
      return lookConnection.equals(Optional.of(connection));
    }

    boolean isTripOf(Version connection, Version address) {
      return tripConnection.equals(Optional.of(connection))
          && tripAddress.equals(Optional.of(address));
    }
  }

  private static final Round NEVER =
      new Round(
          new Version(0),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  Round now() {
    return stored().orElse(NEVER);
  }

  private Optional<Round> stored() {
    return db.createQuery(
            """
            select version, asked_at, look_connection, looked_at, others, look_trouble,
              trip_connection, trip_address, tripped_at, trip_trouble
            from arrival_round\
            """)
        .mapTo(Round.class)
        .findOne();
  }

  private void ensure() {
    if (stored().isEmpty()) {
      db.execute("insert into arrival_round (id, version, others) values (1, 0, 0)");
    }
  }

  void begun(Instant at) {
    ensure();
    db.createUpdate("update arrival_round set version = version + 1, asked_at = :at")
        .bind("at", at)
        .execute();
  }

  void looked(Version connection, Instant at, int others) {
    ensure();
    db.createUpdate(
            """
            update arrival_round set look_connection = :connection, looked_at = :at,
              others = :others, look_trouble = null\
            """)
        .bind("connection", connection)
        .bind("at", at)
        .bind("others", others)
        .execute();
  }

  /** What was counted before of the same account is still the latest that anybody knows. */
  void notLooked(Version connection, Instant at, ProviderError why) {
    var others = now().isLookOf(connection) ? now().others() : 0;
    looked(connection, at, others);
    db.createUpdate("update arrival_round set look_trouble = :why").bind("why", why).execute();
  }

  void tripped(Version connection, Version address, Instant at, Optional<ProviderError> trouble) {
    ensure();
    db.createUpdate(
            """
            update arrival_round set trip_connection = :connection, trip_address = :address,
              tripped_at = :at, trip_trouble = :trouble\
            """)
        .bind("connection", connection)
        .bind("address", address)
        .bind("at", at)
        .bind("trouble", trouble)
        .execute();
  }
}
