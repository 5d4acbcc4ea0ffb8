package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderCode;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import java.util.Optional;

/** Calls Twilio through its own library, and turns all that can go wrong into a fault of ours. */
final class TwilioCall {
  private final TwilioWire wire;
  private final TwilioRestClient client;

  TwilioCall(String account, String secret, TwilioWire wire) {
    this.wire = wire;
    this.client = new TwilioRestClient.Builder(account, secret).httpClient(wire).build();
  }

  @FunctionalInterface
  interface Asking<T> {
    T of(TwilioRestClient client);
  }

  <T> T ask(Asking<T> asking) throws ProviderFault {
    try {
      return asking.of(client);
    } catch (TwilioWire.Broken broken) {
      throw broken.fault();
    } catch (ApiException said) {
      throw fault(said);
      // The library reads answers as it finds them: what is not as it should be may throw anything.
    } catch (RuntimeException failure) {
      throw ProviderFault.maybe(ProviderError.NOT_UNDERSTOOD).because(failure);
    }
  }

  /** The same, where it is no fault that there is none. */
  <T> Optional<T> find(Asking<T> asking) throws ProviderFault {
    try {
      return Optional.of(ask(asking));
    } catch (ProviderFault fault) {
      if (fault.error() == ProviderError.NOT_FOUND) {
        return Optional.empty();
      }
      throw fault;
    }
  }

  private ProviderFault fault(ApiException said) {
    var latest = wire.latest();
    var code = Optional.ofNullable(said.getCode()).filter(known -> known > 0);
    var known = code.map(TwilioCodes::of).orElse(ProviderError.UNKNOWN);
    var meant = known == ProviderError.UNKNOWN ? TwilioCodes.ofStatus(latest.status()) : known;
    // Only a refusal says for certain that nothing was done.
    var refused = latest.status() >= 400 && latest.status() < 500;
    var fault = (refused ? ProviderFault.surely(meant) : ProviderFault.maybe(meant)).because(said);
    if (code.isPresent()) {
      fault = fault.withCode(new ProviderCode(Integer.toString(code.get())));
    }
    return latest.pause().map(fault::notBefore).orElse(fault);
  }
}
