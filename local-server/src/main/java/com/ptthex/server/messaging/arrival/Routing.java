package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.numbers.NumberReader;
import com.ptthex.server.messaging.numbers.NumberReader.Known;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalApi.State;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has the provider bring here what arrives at one number of the inventory. It looks before it
 * writes, so that a number that is right is not written again, however often this is asked.
 */
final class Routing implements Effect<Routing.Route> {
  /** With the pauses between them, a provider's bad minutes; after that somebody is told. */
  private static final int ENOUGH_ATTEMPTS = 6;

  static final Queue<Route> QUEUE =
      new Queue<>(
          "arrival.numbers",
          Route.class,
          4,
          new Patience(10, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(3)));

  private final Store store;
  private final ProviderReader provider;

  Routing(Store store, ProviderReader provider) {
    this.store = store;
    this.provider = provider;
  }

  record Route(NumberId number) {}

  static void ask(Work work, NumberId number) {
    Intents.add(work, QUEUE, Rounds.site(work), new Route(number));
  }

  @Override
  public Queue<Route> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Route> attempt) {
    var id = attempt.payload().number();
    Optional<Known> known = store.reading(db -> new NumberReader(db).known(id));
    var connected = provider.connected();
    if (known.isEmpty() || connected.isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    Destination destination = store.reading(db -> Destination.of(new PublicAddressReader(db)));
    try {
      var owned = right(connected.get().provider(), known.get(), destination);
      var connection = connected.get().version();
      return settled(
          connection,
          destination,
          work -> {
            keepAbility(work, id, connection, owned);
            return Finding.of(id, connection, owned, destination, work.now());
          });
    } catch (ProviderFault fault) {
      // Whether or not it was done: the next attempt looks first.
      return fault.error().passes() && attempt.number() < ENOUGH_ATTEMPTS
          ? new Outcome.Again(fault.error().code())
          : settled(
              connected.get().version(),
              destination,
              work -> failed(work, id, connected.get().version(), fault.error()));
    }
  }

  private static Optional<OwnedNumber> right(
      Provider provider, Known known, Destination destination) throws ProviderFault {
    var owned = provider.owned(known.number());
    if (owned.isEmpty() || destination.isRight(owned.get().callbacks())) {
      return owned;
    }
    var wanted = destination.instead(owned.get().callbacks());
    return Optional.of(provider.route(owned.get().key(), wanted));
  }

  /** So that one that has just come is told of before the next look at all of them. */
  private void keepAbility(
      Work work, NumberId id, Version connection, Optional<OwnedNumber> owned) {
    if (!provider.connection(work).equals(Optional.of(connection))) {
      return;
    }
    var store = new AbilityStore(work.db());
    var before = Optional.ofNullable(store.of(connection, List.of(id)).get(id));
    owned.ifPresent(said -> store.put(Ability.of(id, connection, said, before, work.now())));
  }

  private static Finding failed(Work work, NumberId number, Version connection, ProviderError why) {
    return new FindingStore(work.db())
        .find(number, connection)
        .orElseGet(() -> Finding.plain(number, connection, State.FAILED, work.now()))
        .failed(why, work.now());
  }

  /** Whoever wrote by what was chosen before may have come last, and looks once more. */
  private Outcome settled(
      Version connection, Destination destination, Function<Work, Finding> finding) {
    return new Outcome.Done(
        work -> {
          work.guard(Rounds.GUARD);
          var found = finding.apply(work);
          if (!provider.connection(work).equals(Optional.of(connection))) {
            return;
          }
          if (!Destination.of(new PublicAddressReader(work.db()))
              .version()
              .equals(destination.version())) {
            ask(work, found.numberId());
            return;
          }
          var store = new FindingStore(work.db());
          var before = store.find(found.numberId(), connection).map(Finding::state);
          store.put(found);
          if (!before.equals(Optional.of(found.state()))) {
            Rounds.tell(work, ArrivalEvents.SETTLED);
          }
        });
  }
}
