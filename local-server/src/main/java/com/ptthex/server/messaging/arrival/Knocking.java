package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Intents;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.messaging.inbox.PublicAddressReader;
import com.ptthex.server.messaging.inbox.PublicAddressReader.Chosen;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.value.Version;
import java.time.Duration;
import java.util.Optional;

/** Has the site call itself from outside, as its provider would, where it may be called at all. */
final class Knocking implements Effect<Knocking.Trip> {
  /**
   * The first may come before every server of the site has read its new address, and one lost call
   * makes no site unreachable.
   */
  private static final int ENOUGH_ATTEMPTS = 3;

  static final Queue<Trip> QUEUE =
      new Queue<>(
          "arrival.trips",
          Trip.class,
          1,
          new Patience(6, Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMinutes(2)));

  private final Store store;
  private final ProviderReader provider;
  private final Knock knock;

  Knocking(Store store, ProviderReader provider, Knock knock) {
    this.store = store;
    this.provider = provider;
    this.knock = knock;
  }

  /**
   * @param address which choice of it
   */
  record Trip(Version address) {}

  static void ask(Work work) {
    var chosen = new PublicAddressReader(work.db()).now();
    if (chosen.address().isPresent()) {
      Intents.add(work, QUEUE, Rounds.site(work), new Trip(chosen.version()));
    }
  }

  @Override
  public Queue<Trip> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Trip> attempt) {
    Chosen chosen = store.reading(db -> new PublicAddressReader(db).now());
    var connected = provider.connected();
    var signature = provider.signature();
    var isAskedAnew = !chosen.version().equals(attempt.payload().address());
    if (isAskedAnew
        || chosen.address().isEmpty()
        || connected.isEmpty()
        // The stand-in calls nobody from outside.
        || signature.isEmpty()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    var trouble = new RoundTrip(chosen.address().get(), signature.get(), knock).trouble();
    if (trouble.isPresent() && attempt.number() < ENOUGH_ATTEMPTS) {
      return new Outcome.Again(trouble.get().code());
    }
    var connection = connected.get().version();
    return new Outcome.Done(work -> settled(work, connection, chosen.version(), trouble));
  }

  private static void settled(
      Work work, Version connection, Version address, Optional<ProviderError> trouble) {
    work.guard(Rounds.GUARD);
    new RoundStore(work.db()).tripped(connection, address, work.now(), trouble);
    Rounds.tell(work, ArrivalEvents.KNOCKED);
  }
}
