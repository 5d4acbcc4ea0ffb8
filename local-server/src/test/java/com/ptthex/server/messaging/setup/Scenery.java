package com.ptthex.server.messaging.setup;

import com.ptthex.server.messaging.provider.ProviderAccount;
import com.ptthex.server.messaging.provider.ProviderAccount.Right;
import com.ptthex.server.messaging.provider.ProviderFacts;
import com.ptthex.server.messaging.provider.ProviderFacts.Connection;
import com.ptthex.server.messaging.provider.ProviderFacts.Seen;
import com.ptthex.server.messaging.provider.ProviderFacts.Tried;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a site may be found to be. */
final class Scenery {
  static final Facts EMPTY = facts(ProviderFacts.NONE, Map.of(), Arrival.UNKNOWN);

  private Scenery() {}

  /** Of a site that chose nothing. */
  static Facts facts(ProviderFacts provider, Map<NumberClass, Integer> numbers, Arrival arrival) {
    return new Facts(provider, BigDecimal.TEN, numbers, arrival);
  }

  static Facts with(ProviderFacts provider) {
    return facts(provider, numbers(1, 1, 1), fetched(Optional.empty()));
  }

  static Facts complete() {
    return with(connected("50.00"));
  }

  static Facts with(Arrival arrival) {
    return facts(connected("50.00"), numbers(1, 1, 1), arrival);
  }

  static Facts with(Map<NumberClass, Integer> numbers) {
    return facts(connected("50.00"), numbers, fetched(Optional.empty()));
  }

  static Map<NumberClass, Integer> numbers(int frontDesk, int sitters, int pool) {
    return Map.of(
        NumberClass.FRONT_DESK, frontDesk, NumberClass.SITTER, sitters, NumberClass.POOL, pool);
  }

  static Arrival fetched(Optional<ProviderError> trouble) {
    return new Arrival(Arrival.Way.FETCHED, Optional.of(Duration.ofMinutes(3)), trouble);
  }

  static Arrival brought(Arrival.Way way) {
    return new Arrival(way, Optional.of(Duration.ofMinutes(3)), Optional.empty());
  }

  static ProviderFacts connected(String balance) {
    return looked(
        new Tried(Ending.WORKED, Optional.empty(), Instant.EPOCH),
        seen(ProviderAccount.State.OPEN, EnumSet.allOf(Right.class), balance));
  }

  static ProviderFacts looked(Tried look, Optional<Seen> seen) {
    return new ProviderFacts(
        Optional.of(new Connection(ProviderKind.TWILIO, Optional.empty(), Instant.EPOCH)),
        Optional.empty(),
        Optional.of(look),
        seen,
        ProviderHealth.UNTRIED);
  }

  static ProviderFacts connecting(Tried tried) {
    return new ProviderFacts(
        Optional.empty(),
        Optional.of(tried),
        Optional.empty(),
        Optional.empty(),
        ProviderHealth.UNTRIED);
  }

  static Optional<Seen> seen(ProviderAccount.State state, Set<Right> rights, String balance) {
    return Optional.of(
        new Seen(state, rights, Optional.of(new Money(new BigDecimal(balance), "USD"))));
  }
}
