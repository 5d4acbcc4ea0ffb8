package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks whether the networks let the texts of numbers through. That takes several calls for each, so
 * it is asked of a few with each look, of those first that waited longest, and of none twice a day.
 */
record Clearing(Store store, Version connection, Instant now) {
  static final int AT_ONCE = 20;
  private static final Duration HOLDS = Duration.ofDays(1);

  /** One call, or several, that go out. */
  interface Asking {
    Clearance clearance(OwnedNumber number) throws ProviderFault;
  }

  private record Due(NumberId id, OwnedNumber owned, Instant since) {}

  /** As many as could be asked; a provider that does not answer is left alone till the next. */
  Map<NumberId, Clearance> asked(Asking provider, Map<PhoneNumber, OwnedNumber> owned) {
    var found = new HashMap<NumberId, Clearance>();
    try {
      for (var due : due(owned)) {
        found.put(due.id(), provider.clearance(due.owned()));
      }
    } catch (ProviderFault _) {
      return found;
    }
    return found;
  }

  private List<Due> due(Map<PhoneNumber, OwnedNumber> owned) {
    Map<PhoneNumber, NumberId> inventory = store.reading(db -> new NumberReader(db).inventory());
    Map<NumberId, Ability> known = store.reading(db -> new AbilityStore(db).of(connection));
    return owned.values().stream()
        .flatMap(
            one ->
                Optional.ofNullable(inventory.get(one.number())).stream()
                    .map(id -> new Due(id, one, since(Optional.ofNullable(known.get(id))))))
        .filter(due -> !due.since().plus(HOLDS).isAfter(now))
        .sorted(Comparator.comparing(Due::since).thenComparing(due -> due.id().value()))
        .limit(AT_ONCE)
        .toList();
  }

  private static Instant since(Optional<Ability> known) {
    return known.flatMap(Ability::clearanceAt).orElse(Instant.EPOCH);
  }
}
