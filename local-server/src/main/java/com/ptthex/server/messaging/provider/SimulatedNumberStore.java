package com.ptthex.server.messaging.provider;

import static java.util.stream.Collectors.joining;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.value.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The numbers of the site's account at the simulated provider. */
final class SimulatedNumberStore {
  private static final String SELECT =
      "select number_key, number, capabilities, messages, calls, since from simulated_number";

  private final Handle db;

  SimulatedNumberStore(Handle db) {
    this.db = db;
  }

  private record Stored(
      NumberKey numberKey,
      PhoneNumber number,
      String capabilities,
      Optional<String> messages,
      Optional<String> calls,
      Optional<Instant> since) {

    OwnedNumber owned() {
      return new OwnedNumber(
          numberKey,
          number,
          Arrays.stream(capabilities.split(",", -1))
              .filter(name -> !name.isEmpty())
              .map(Capability::valueOf)
              .collect(Collectors.toSet()),
          EmergencyAddress.NONE,
          new CallbackAddresses(messages.map(URI::create), calls.map(URI::create)),
          since);
    }
  }

  List<OwnedNumber> all() {
    return db.createQuery(SELECT + " order by since, number_key")
        .mapTo(Stored.class)
        .map(Stored::owned)
        .list();
  }

  Optional<OwnedNumber> find(PhoneNumber number) {
    return db.createQuery(SELECT + " where number = :number")
        .bind("number", number)
        .mapTo(Stored.class)
        .map(Stored::owned)
        .findOne();
  }

  Optional<OwnedNumber> find(NumberKey key) {
    return db.createQuery(SELECT + " where number_key = :key")
        .bind("key", key)
        .mapTo(Stored.class)
        .map(Stored::owned)
        .findOne();
  }

  /** As if the account had always had it. */
  void give(PhoneNumber number, Instant now) {
    if (find(number).isEmpty()) {
      var key = new NumberKey("PN" + UUID.randomUUID().toString().replace("-", ""));
      keep(
          new OwnedNumber(
              key,
              number,
              SimulatedMarket.ALL,
              EmergencyAddress.NONE,
              CallbackAddresses.NONE,
              Optional.of(now)));
    }
  }

  void keep(OwnedNumber owned) {
    remove(owned.key());
    db.createUpdate(
            """
            insert into simulated_number (number_key, number, capabilities, messages, calls, since)
            values (:key, :number, :capabilities, :messages, :calls, :since)\
            """)
        .bind("key", owned.key())
        .bind("number", owned.number())
        .bind(
            "capabilities",
            owned.capabilities().stream().map(Enum::name).sorted().collect(joining(",")))
        .bind("messages", owned.callbacks().messages().map(URI::toString))
        .bind("calls", owned.callbacks().calls().map(URI::toString))
        .bind("since", owned.since())
        .execute();
  }

  void remove(NumberKey key) {
    db.createUpdate("delete from simulated_number where number_key = :key")
        .bind("key", key)
        .execute();
  }
}
