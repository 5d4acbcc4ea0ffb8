package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;

/** What is left on the account of the simulated provider. */
final class SimulatedPurse {
  private Money left;

  SimulatedPurse(Money left) {
    this.left = left;
  }

  Money left() {
    return left;
  }

  void pay(Money price) throws ProviderFault {
    var rest = left.amount().subtract(price.amount());
    if (rest.signum() < 0) {
      throw ProviderFault.surely(ProviderError.NO_CREDIT);
    }
    left = new Money(rest, left.currency());
  }
}
