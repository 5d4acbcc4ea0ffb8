package com.ptthex.server.messaging.arrival;

import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.value.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the provider said that a number can do.
 *
 * @param capabilities by their names, parted by commas
 * @param clearanceAt when it was asked whether the networks let its texts through
 */
record Ability(
    NumberId numberId,
    Version connection,
    String capabilities,
    EmergencyAddress emergency,
    Optional<Clearance> clearance,
    Optional<Instant> clearanceAt,
    Instant toldAt) {

  /** With what is known of its clearance from before, which is asked more seldom. */
  static Ability of(
      NumberId number,
      Version connection,
      OwnedNumber owned,
      Optional<Ability> before,
      Instant at) {
    return new Ability(
        number,
        connection,
        owned.capabilities().stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
        owned.emergency(),
        before.flatMap(Ability::clearance),
        before.flatMap(Ability::clearanceAt),
        at);
  }

  Ability cleared(Clearance found, Instant at) {
    return new Ability(
        numberId, connection, capabilities, emergency, Optional.of(found), Optional.of(at), toldAt);
  }

  List<Capability> able() {
    return Stream.of(capabilities.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(Capability::valueOf)
        .toList();
  }
}
