package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import com.ptthex.shared.value.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A number that could be bought.
 *
 * @param place where it belongs to, as people call it
 * @param monthly where the provider tells what it costs
 * @param needsAddress whether its country wants an address of whoever has it
 */
public record Offer(
    PhoneNumber number,
    NumberKind kind,
    Optional<String> place,
    Set<Capability> capabilities,
    Optional<Money> monthly,
    boolean needsAddress) {
  public Offer {
    capabilities = Set.copyOf(capabilities);
  }
}
