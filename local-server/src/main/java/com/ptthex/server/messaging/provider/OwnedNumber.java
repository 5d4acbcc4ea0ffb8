package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A number that the site has at its provider.
 *
 * @param since when it was got, where the provider tells
 */
public record OwnedNumber(
    NumberKey key,
    PhoneNumber number,
    Set<Capability> capabilities,
    EmergencyAddress emergency,
    CallbackAddresses callbacks,
    Optional<Instant> since) {
  public OwnedNumber {
    capabilities = Set.copyOf(capabilities);
  }
}
