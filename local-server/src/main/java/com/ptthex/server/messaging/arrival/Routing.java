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
import com.ptthex.shared.messaging.numbers.NumberId;
import com.ptthex.shared.messaging.provider.ProviderFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the provider bring here what arrives at numbers of the inventory. It looks before it writes,
 * so that a number that is right is not written again, however often this is asked.
 */
final class Routing implements Effect<Routing.Route> {
  /** With the pauses between them, a provider's bad minutes; after that somebody is told. */
  private static final int ENOUGH_ATTEMPTS = 6;

  /** So many a slow provider answers for before the lease ends. */
  private static final int MOST_TOGETHER = 25;

  static final Queue<Route> QUEUE =
      new Queue<>(
          "arrival.numbers",
          Route.class,
          4,
          new Patience(10, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(10)));

  private final Store store;
  private final ProviderReader provider;

  Routing(Store store, ProviderReader provider) {
    this.store = store;
    this.provider = provider;
  }

  record Route(List<NumberId> numbers) {
    Route {
      numbers = List.copyOf(numbers);
    }
  }

  static void ask(Work work, List<NumberId> numbers) {
    var site = Rounds.site(work);
    for (var rest = numbers; !rest.isEmpty(); ) {
      var together = rest.subList(0, Math.min(MOST_TOGETHER, rest.size()));
      Intents.add(work, QUEUE, site, new Route(together));
      rest = rest.subList(together.size(), rest.size());
    }
  }

  @Override
  public Queue<Route> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Route> attempt) {
    var ids = attempt.payload().numbers();
    Map<NumberId, Known> known = store.reading(db -> new NumberReader(db).known(ids));
    var connected = provider.connected();
    if (known.isEmpty() || connected.isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    Destination destination = store.reading(db -> Destination.of(new PublicAddressReader(db)));
    var mayPass = attempt.number() < ENOUGH_ATTEMPTS;
    var routed = new Routed(connected.get().version(), destination);
    var asked = connected.get().provider();
    for (var number : known.values()) {
      try {
        routed.told(number.id(), right(asked, number, destination));
      } catch (ProviderFault fault) {
        // Whether or not it was done: the next attempt looks first.
        routed.failed(number.id(), fault.error(), mayPass && fault.error().passes());
      }
    }
    try {
      routed.grouped(asked.grouped());
    } catch (ProviderFault fault) {
      routed.unknown(fault.error(), mayPass && fault.error().passes());
    }
    return routed
        .nothingCameOfIt()
        .<Outcome>map(why -> new Outcome.Again(why.code()))
        .orElseGet(() -> new Outcome.Done(work -> routed.settle(work, provider)));
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
}
