package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.intent.Queue;
import com.ptthex.server.kernel.intent.Queue.Patience;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.provider.Offer;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.server.messaging.provider.Wanted;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.messaging.provider.Money;
import com.ptthex.shared.messaging.provider.ProviderError;
import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.supply.AreaCode;
import com.ptthex.shared.messaging.supply.DigitPattern;
import com.ptthex.shared.messaging.supply.SearchId;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyApi.Answer;
import com.ptthex.shared.messaging.supply.SupplyApi.Price;
import com.ptthex.shared.messaging.supply.SupplyApi.Search;
import com.ptthex.shared.messaging.supply.SupplyEvents;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.PageSize;
import java.time.Duration;
import java.util.Set;

/** Asks the provider what it has, for somebody who waits. It may be asked more than once. */
final class Asking implements Effect<Asking.Asked> {
  static final Duration VALID = Duration.ofMinutes(15);

  static final Queue<Asked> QUEUE =
      new Queue<>(
          "supply.searches",
          Asked.class,
          4,
          new Patience(3, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMinutes(3)));

  private final Store store;
  private final ProviderReader provider;

  Asking(Store store, ProviderReader provider) {
    this.store = store;
    this.provider = provider;
  }

  record Asked(SearchId search) {}

  @Override
  public Queue<Asked> queue() {
    return QUEUE;
  }

  @Override
  public Outcome attempt(Attempt<Asked> attempt) {
    var row = store.reading(db -> new SearchStore(db).row(attempt.payload().search()));
    if (row.answer() != Answer.AWAITED) {
      return new Outcome.Done(Settling.NOTHING_MORE);
    }
    try {
      var connected =
          provider.connected().orElseThrow(() -> ProviderFault.surely(ProviderError.NOT_CONNECTED));
      var offers =
          connected.provider().offers(wanted(row.search())).stream().map(Asking::told).toList();
      return new Outcome.Done(
          work -> {
            var until = work.now().plus(VALID);
            new SearchStore(work.db()).found(row.id(), offers, connected.version(), until);
            answered(work, row);
          });
    } catch (ProviderFault fault) {
      // Whoever waits sees why, and asks again if they like.
      return new Outcome.Done(
          work -> {
            new SearchStore(work.db()).failed(row.id(), fault.error());
            answered(work, row);
          });
    }
  }

  private static void answered(Work work, SearchStore.Row row) {
    work.emit(Event.of(SupplyEvents.ANSWERED, row.id(), row.unit()));
  }

  private static Wanted wanted(Search search) {
    return new Wanted(
        search.country(),
        search.kind(),
        search.areaCode().map(AreaCode::value),
        search.place().map(Label::value),
        search.digits().map(DigitPattern::value),
        Set.copyOf(search.capabilities()),
        new PageSize(SupplyApi.MOST));
  }

  private static SupplyApi.Offer told(Offer offer) {
    return new SupplyApi.Offer(
        offer.number(),
        offer.kind(),
        offer.place(),
        offer.capabilities().stream().sorted().toList(),
        offer.monthly().map(Asking::told),
        offer.needsAddress());
  }

  private static Price told(Money money) {
    return new Price(money.amount().toPlainString(), money.currency());
  }
}
