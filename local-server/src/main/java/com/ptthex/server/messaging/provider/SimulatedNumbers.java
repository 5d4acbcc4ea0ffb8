package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The numbers that the account at the simulated provider has. */
final class SimulatedNumbers {
  private static final int TAKEN = 21422;
  private static final int NOT_FOUND = 20404;

  private final SimulatedMarket market;
  private final SimulatedPurse purse;
  private final Supplier<String> keys;
  private final Holdings owned;

  /**
   * @param keys a new one each time
   */
  SimulatedNumbers(
      SimulatedMarket market, SimulatedPurse purse, Holdings owned, Supplier<String> keys) {
    this.owned = owned;
    this.market = market;
    this.purse = purse;
    this.keys = keys;
  }

  OwnedNumber given(PhoneNumber number, Instant now) {
    return find(number).orElseGet(() -> keep(number, SimulatedMarket.ALL, now));
  }

  List<Offer> offers(Wanted wanted) {
    var ours = all().stream().map(OwnedNumber::number).collect(Collectors.toSet());
    return market
        .matching(wanted)
        .filter(offer -> !ours.contains(offer.number()))
        .limit(wanted.most().value())
        .toList();
  }

  OwnedNumber buy(PhoneNumber number, Instant now) throws ProviderFault {
    var offer =
        market
            .find(number)
            .filter(_ -> !market.isElsewhere(number) && find(number).isEmpty())
            .orElseThrow(() -> SimulatedRefusal.of(TAKEN));
    purse.pay(offer.monthly().orElseThrow());
    return keep(number, offer.capabilities(), now);
  }

  private OwnedNumber keep(PhoneNumber number, Set<Capability> able, Instant now) {
    var key = new NumberKey("PN" + keys.get());
    var bought =
        new OwnedNumber(
            key, number, able, EmergencyAddress.NONE, CallbackAddresses.NONE, Optional.of(now));
    owned.keep(bought);
    return bought;
  }

  List<OwnedNumber> all() {
    return owned.all();
  }

  Optional<OwnedNumber> find(PhoneNumber number) {
    return owned.find(number);
  }

  Optional<OwnedNumber> find(NumberKey key) {
    return owned.find(key);
  }

  OwnedNumber route(NumberKey key, CallbackAddresses addresses) throws ProviderFault {
    var old = find(key).orElseThrow(() -> SimulatedRefusal.of(NOT_FOUND));
    var routed =
        new OwnedNumber(
            key, old.number(), old.capabilities(), old.emergency(), addresses, old.since());
    owned.keep(routed);
    return routed;
  }

  void release(NumberKey key) {
    owned.remove(key);
  }
}
