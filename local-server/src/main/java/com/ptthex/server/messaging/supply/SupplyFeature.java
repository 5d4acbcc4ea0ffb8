package com.ptthex.server.messaging.supply;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.numbers.NumberPlaces;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.supply.CostsApi;
import com.ptthex.shared.messaging.supply.SupplyApi;
import com.ptthex.shared.messaging.supply.SupplyEvents;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Where numbers come from: looked for, bought, and taken over from the provider. */
public final class SupplyFeature implements Feature {
  /** Until then whoever comes back to a search is told that its offers are over. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Store store;
  private final ProviderReader provider;
  private final NumberPlaces places;

  public SupplyFeature(Store store, ProviderReader provider, NumberPlaces places) {
    this.store = store;
    this.provider = provider;
    this.places = places;
  }

  @Override
  public List<EventType> events() {
    return SupplyEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var searches = new Searches(provider);
    var told = new OrdersTold(places);
    var placing = new Placing(places, told);
    cases
        .serve(SupplyApi.SEARCH, searches::search)
        .serve(SupplyApi.OFFERS, searches::offers)
        .servePlanned(SupplyApi.BUY, new BuyNumbers(searches, placing)::plan)
        .servePlanned(SupplyApi.IMPORT, new ImportNumbers(searches, placing)::plan)
        .serve(SupplyApi.ORDERS, told::orders)
        .serve(SupplyApi.ORDER, told::order)
        .serve(CostsApi.COSTS, CostsTold::costs)
        .serve(CostsApi.OF_NUMBER, CostsTold::monthly)
        .serve(CostsApi.UNUSED, CostsTold::unused)
        .serve(CostsApi.FORECAST, CostsTold::forecast);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(
        new Asking(store, provider), new Getting(store, provider, new Settlement(places)));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
            Duration.ofHours(1),
            "supply-forgetting",
            () -> forget(ground.clock()),
            "offers whose time is over were not put away; the next try is in an hour"));
  }

  private int forget(Clock now) {
    return store.<Integer>writing(
        db -> new SearchStore(db).forget(now.instant().minus(REMEMBERED)));
  }
}
