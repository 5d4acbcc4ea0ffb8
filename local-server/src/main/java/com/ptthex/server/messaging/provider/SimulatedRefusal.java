package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderFault;

/** The simulated provider speaks in Twilio's codes, so that one table serves both. */
final class SimulatedRefusal {
  private SimulatedRefusal() {}

  static ProviderFault of(int code) {
    return ProviderFault.surely(TwilioCodes.of(code)).withCode(named(code));
  }

  static ProviderCode named(int code) {
    return new ProviderCode(Integer.toString(code));
  }
}
