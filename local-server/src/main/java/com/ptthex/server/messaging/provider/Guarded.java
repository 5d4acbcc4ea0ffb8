package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import com.ptthex.shared.value.CountryCode;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider, such that its troubles stay its own: whoever calls gets an answer or a fault within a
 * known time, and what only asks is asked again. What does something is done once.
 */
final class Guarded implements Provider {
  private final Provider provider;
  private final Guard guard;

  Guarded(Provider provider, Guard guard) {
    this.provider = provider;
    this.guard = guard;
  }

  ProviderHealth health() {
    return guard.health();
  }

  @Override
  public ProviderKind kind() {
    return provider.kind();
  }

  @Override
  public ProviderAccount account() throws ProviderFault {
    return guard.asking(provider::account);
  }

  @Override
  public Prices prices(CountryCode country) throws ProviderFault {
    return guard.asking(() -> provider.prices(country));
  }

  @Override
  public List<Offer> offers(Wanted wanted) throws ProviderFault {
    return guard.asking(() -> provider.offers(wanted));
  }

  @Override
  public OwnedNumber buy(PhoneNumber number) throws ProviderFault {
    return guard.doing(() -> provider.buy(number));
  }

  @Override
  public Optional<OwnedNumber> owned(PhoneNumber number) throws ProviderFault {
    return guard.asking(() -> provider.owned(number));
  }

  @Override
  public Optional<OwnedNumber> owned(NumberKey key) throws ProviderFault {
    return guard.asking(() -> provider.owned(key));
  }

  @Override
  public Page<OwnedNumber> owned(Optional<PageMark> after) throws ProviderFault {
    return guard.asking(() -> provider.owned(after));
  }

  @Override
  public OwnedNumber route(NumberKey key, CallbackAddresses addresses) throws ProviderFault {
    return guard.doing(() -> provider.route(key, addresses));
  }

  @Override
  public Map<NumberKey, Grouped> grouped() throws ProviderFault {
    return guard.asking(provider::grouped);
  }

  @Override
  public void release(NumberKey key) throws ProviderFault {
    guard.doing(
        () -> {
          provider.release(key);
          return key;
        });
  }

  @Override
  public Clearance clearance(OwnedNumber number) throws ProviderFault {
    return guard.asking(() -> provider.clearance(number));
  }

  @Override
  public Taken send(Outgoing message) throws ProviderFault {
    return guard.doing(() -> provider.send(message));
  }

  @Override
  public Optional<Carried> message(CarriedKey key) throws ProviderFault {
    return guard.asking(() -> provider.message(key));
  }

  @Override
  public Page<Carried> messagesSince(Instant since, Optional<PageMark> after) throws ProviderFault {
    return guard.asking(() -> provider.messagesSince(since, after));
  }
}
