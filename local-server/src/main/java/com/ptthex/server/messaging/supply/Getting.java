package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.provider.OwnedNumber;
import com.ptthex.server.messaging.provider.Provider;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.provider.Purchase;
import com.ptthex.server.messaging.supply.OrderStore.Job;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.supply.Hindrance;
import com.ptthex.shared.messaging.supply.SupplyApi.State;
import java.time.Duration;
import java.util.Optional;

/** Gets one number: buys it, once, or finds out whether the account holds it. */
final class Getting implements Effect<Getting.Got> {
  private static final int ENOUGH_ATTEMPTS = 4;

  /** An order may be under way for so long that the first look does not find it. */
  private static final int ENOUGH_LOOKS = 2;

  /** Then somebody has to see to it; its place stays kept. */
  private static final int MOST_LOOKS = 10;

  static final Queue<Got> QUEUE =
      new Queue<>(
          "supply.orders",
          Got.class,
          4,
          new Patience(8, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(5)));

  private final Store store;
  private final ProviderReader provider;
  private final Settlement settlement;

  Getting(Store store, ProviderReader provider, Settlement settlement) {
    this.store = store;
    this.provider = provider;
    this.settlement = settlement;
  }

  record Got(ItemId item) {}

  @Override
  public Queue<Got> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Got> attempt) {
    var job = store.reading(db -> new OrderStore(db).job(attempt.payload().item()));
    if (!job.item().isOpen()) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    return switch (job.order().aim()) {
      case BUY -> bought(job, attempt);
      case IMPORT -> imported(job, attempt);
    };
  }

  private Outcome bought(Job job, Attempt<Got> attempt) {
    var doubtful = attempt.mayHaveHappened() || job.item().state() == State.IN_DOUBT;
    var connected = provider.connected();
    if (connected.isEmpty()) {
      return doubtful
          ? doubt(job, ProviderError.NOT_CONNECTED)
          : settlement.notGot(job, ProviderError.NOT_CONNECTED);
    }
    if (!connected.get().version().equals(job.order().connection())) {
      // Perhaps another account, for which nobody has decided to spend anything.
      return doubtful
          ? onlyLookedFor(job, connected.get().provider())
          : settlement.notGot(job, Hindrance.PROVIDER_CHANGED);
    }
    var number = job.item().e164().orElseThrow();
    return switch (new Purchase(connected.get().provider()).of(number, doubtful)) {
      case Purchase.Outcome.Ours(var owned) -> settlement.ours(job, owned);
      case Purchase.Outcome.InDoubt(var fault) -> doubt(job, fault.error());
      case Purchase.Outcome.NotBought(var fault) ->
          doubtful ? perhapsNotBought(job, fault) : notGot(job, fault, attempt);
    };
  }

  private Outcome onlyLookedFor(Job job, Provider now) {
    try {
      return now.owned(job.item().e164().orElseThrow())
          .map(owned -> settlement.ours(job, owned))
          .orElseGet(() -> doubt(job, ProviderError.NOT_FOUND));
    } catch (ProviderFault fault) {
      return doubt(job, fault.error());
    }
  }

  /** This order was not taken, but one before may have been, and what fails now may hide it. */
  private Outcome perhapsNotBought(Job job, ProviderFault fault) {
    return fault.error().passes() || job.item().looks() < ENOUGH_LOOKS
        ? doubt(job, fault.error())
        : settlement.notGot(job, fault.error());
  }

  private Outcome doubt(Job job, ProviderError why) {
    return job.item().looks() < MOST_LOOKS
        ? settlement.doubted(job, why)
        : new Outcome.Never(why.code(), Settling.NOTHING_MORE);
  }

  private Outcome notGot(Job job, ProviderFault fault, Attempt<Got> attempt) {
    return fault.error().passes() && attempt.number() < ENOUGH_ATTEMPTS
        ? new Outcome.Again(fault.error().code())
        : settlement.notGot(job, fault.error());
  }

  private Outcome imported(Job job, Attempt<Got> attempt) {
    try {
      var now =
          provider.current().orElseThrow(() -> ProviderFault.surely(ProviderError.NOT_CONNECTED));
      return held(job, now)
          .map(owned -> settlement.ours(job, owned))
          .orElseGet(() -> settlement.notGot(job, ProviderError.NUMBER_NOT_OURS));
    } catch (ProviderFault fault) {
      return notGot(job, fault, attempt);
    }
  }

  private static Optional<OwnedNumber> held(Job job, Provider now) throws ProviderFault {
    var key = job.item().providerKey();
    return key.isPresent() ? now.owned(key.get()) : now.owned(job.item().e164().orElseThrow());
  }
}
