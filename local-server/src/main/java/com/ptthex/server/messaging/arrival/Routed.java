package com.ptthex.server.messaging.arrival;

import static java.util.stream.Collectors.toMap;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.provider.Grouped;
import com.ptthex.server.messaging.provider.NumberKey;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of having numbers put right together: each has an outcome of its own, and those that
 * failed for a reason that may pass hold up no other.
 */
final class Routed {
  private final Version connection;
  private final Destination destination;
  private final Map<NumberId, Optional<OwnedNumber>> told = new LinkedHashMap<>();
  private final Map<NumberId, ProviderError> failed = new LinkedHashMap<>();
  private final Map<NumberId, ProviderError> later = new LinkedHashMap<>();
  private Map<NumberKey, Grouped> grouped = Map.of();

  /**
   * @param connection to whoever was asked
   * @param destination what was put there
   */
  Routed(Version connection, Destination destination) {
    this.connection = connection;
    this.destination = destination;
  }

  /** As the provider says of it now, if it has it. */
  void told(NumberId number, Optional<OwnedNumber> owned) {
    told.put(number, owned);
  }

  void failed(NumberId number, ProviderError why, boolean passes) {
    (passes ? later : failed).put(number, why);
  }

  void grouped(Map<NumberKey, Grouped> known) {
    grouped = known;
  }

  /** Of none of them it can be said how it is. */
  void unknown(ProviderError why, boolean passes) {
    told.keySet().forEach(number -> failed(number, why, passes));
    told.clear();
  }

  /** Why not, where all of them are to be tried again together. */
  Optional<ProviderError> nothingCameOfIt() {
    var isOneKind = unasked().isEmpty() || unasked().size() == later.size();
    return told.isEmpty() && failed.isEmpty() && isOneKind
        ? later.values().stream().findFirst()
        : Optional.empty();
  }

  /** Those that others held up, which are not to be held up by them again. */
  private List<NumberId> unasked() {
    return later.keySet().stream().filter(this::isUnasked).toList();
  }

  private boolean isUnasked(NumberId number) {
    return later.get(number) == ProviderError.RESTING;
  }

  /** Whoever wrote by what was chosen before may have come last, and looks once more. */
  void settle(Work work, ProviderReader provider) {
    work.guard(Rounds.GUARD);
    if (!provider.connection(work).equals(Optional.of(connection))) {
      return;
    }
    Routing.ask(work, unasked());
    Routing.ask(work, later.keySet().stream().filter(id -> !isUnasked(id)).toList());
    var settled = Stream.of(told, failed).flatMap(some -> some.keySet().stream()).toList();
    if (!new PublicAddressReader(work.db()).now().version().equals(destination.version())) {
      Routing.ask(work, settled);
      return;
    }
    keepAbilities(work);
    var store = new FindingStore(work.db());
    var before =
        store.of(connection, settled).stream()
            .collect(toMap(Finding::numberId, Function.identity()));
    var found = settled.stream().map(id -> found(work, id, before)).toList();
    store.put(found);
    if (found.stream().anyMatch(it -> isNews(it, before))) {
      Rounds.tell(work, ArrivalEvents.SETTLED);
    }
  }

  private Finding found(Work work, NumberId id, Map<NumberId, Finding> before) {
    return Optional.ofNullable(told.get(id))
        .map(owned -> Finding.of(id, connection, owned.map(this::said), destination, work.now()))
        .orElseGet(() -> failed(work, id, before));
  }

  private Said said(OwnedNumber owned) {
    return Said.of(owned, grouped);
  }

  private Finding failed(Work work, NumberId id, Map<NumberId, Finding> before) {
    return before
        .getOrDefault(id, Finding.plain(id, connection, State.FAILED, work.now()))
        .failed(Optional.ofNullable(failed.get(id)).orElseThrow(), work.now());
  }

  private static boolean isNews(Finding found, Map<NumberId, Finding> before) {
    return Optional.ofNullable(before.get(found.numberId()))
        .filter(known -> known.state() == found.state())
        .isEmpty();
  }

  /** So that those that have just come are told of before the next look at all of them. */
  private void keepAbilities(Work work) {
    var store = new AbilityStore(work.db());
    var before = store.of(connection, told.keySet());
    var abilities = new ArrayList<Ability>();
    told.forEach(
        (id, owned) ->
            owned.map(said -> ability(work, id, said, before)).ifPresent(abilities::add));
    store.put(abilities);
  }

  private Ability ability(Work work, NumberId id, OwnedNumber said, Map<NumberId, Ability> before) {
    return Ability.of(id, connection, said, Optional.ofNullable(before.get(id)), work.now());
  }
}
