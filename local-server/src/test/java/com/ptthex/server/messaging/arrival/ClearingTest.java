package com.ptthex.server.messaging.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import com.ptthex.server.messaging.provider.CallbackAddresses;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.testing.OnBothDatabases;
import com.ptthex.server.testing.TestDatabase;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.messaging.numbers.NumberClass;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.messaging.provider.Capability;
import com.ptthex.shared.messaging.provider.Clearance;
import com.ptthex.shared.messaging.provider.EmergencyAddress;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.PhoneNumber;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Approvals are asked of a few numbers at a time, and of none twice a day. */
final class ClearingTest {
  private static final int NUMBERS = Clearing.AT_ONCE + 3;

  private final Map<NumberId, Ability> kept = new HashMap<>();

  private static Map<PhoneNumber, OwnedNumber> owned(TestSite site) {
    var owned = new HashMap<PhoneNumber, OwnedNumber>();
    Stream.generate(() -> site.number(NumberClass.POOL, site.north))
        .limit(NUMBERS)
        .map(NumbersApi.Row::number)
        .forEach(number -> owned.put(number, owned(number)));
    return owned;
  }

  private static OwnedNumber owned(PhoneNumber number) {
    return new OwnedNumber(
        new NumberKey("PN" + number.value().substring(1)),
        number,
        Set.of(Capability.TEXT),
        EmergencyAddress.NONE,
        CallbackAddresses.NONE,
        Optional.empty());
  }

  /** Whom it asked of, which is kept as the next look would. */
  private Set<NumberId> asked(TestSite site, Map<PhoneNumber, OwnedNumber> owned, Instant now) {
    var found =
        new Clearing(site.server.store(), Version.FIRST, now).asked(_ -> Clearance.CLEARED, owned);
    var any = owned.values().iterator().next();
    found.forEach(
        (id, clearance) ->
            kept.put(
                id,
                Ability.of(id, Version.FIRST, any, Optional.empty(), now).cleared(clearance, now)));
    site.server.store().writing(db -> keep(new AbilityStore(db)));
    return found.keySet();
  }

  private int keep(AbilityStore store) {
    store.replaceAll(kept.values());
    return kept.size();
  }

  @OnBothDatabases
  void thoseThatWaitedLongestAreAskedFirstAndEachOnceADay(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var owned = owned(site);
      var now = site.clock.instant();
      var first = asked(site, owned, now);
      assertThat(first).hasSize(Clearing.AT_ONCE);
      var rest = asked(site, owned, now.plusSeconds(60));
      assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
      assertThat(asked(site, owned, now.plus(Duration.ofHours(23)))).isEmpty();
      assertThat(asked(site, owned, now.plus(Duration.ofDays(1)))).isEqualTo(first);
    }
  }

  @OnBothDatabases
  void whatWasFoundBeforeTheProviderFailedIsKept(TestDatabase database) {
    try (var site = TestSite.on(database)) {
      var calls = new AtomicInteger();
      Clearing.Asking failing =
          _ -> {
            if (calls.incrementAndGet() > 2) {
              throw ProviderFault.surely(ProviderError.TIMED_OUT);
            }
            return Clearance.CLEARED;
          };
      var clearing = new Clearing(site.server.store(), Version.FIRST, site.clock.instant());
      assertThat(clearing.asked(failing, owned(site))).hasSize(2);
      assertThat(calls).hasValue(3);
    }
  }
}
