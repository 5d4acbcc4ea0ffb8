package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.NumberKind;
import java.util.Map;
import java.util.Optional;

/**
 * What things cost in one country.
 *
 * @param monthly of a number
 * @param outgoing of one segment of a text that goes out, at the dearest network
 * @param incoming of one segment of a text that comes in
 */
public record Prices(
    Map<NumberKind, Money> monthly, Optional<Money> outgoing, Optional<Money> incoming) {
  public Prices {
    monthly = Map.copyOf(monthly);
  }
}
