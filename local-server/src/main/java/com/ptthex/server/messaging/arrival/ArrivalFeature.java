package com.ptthex.server.messaging.arrival;

import com.ptthex.server.kernel.Background;
import com.ptthex.server.kernel.Every;
import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.Ground;
import com.ptthex.server.kernel.Subscriber;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.kernel.vault.DerivedKeys;
import com.ptthex.server.messaging.inbox.Knock;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.arrival.AbilityApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalEvents;
import com.ptthex.shared.messaging.arrival.TrialApi;
import java.time.Duration;
import java.util.List;

/** Whether the provider brings here what arrives at the site's numbers. */
public final class ArrivalFeature implements Feature {
  private final Store store;
  private final ProviderReader provider;
  private final KnockSounding sounding;
  private final Knock knock;

  public ArrivalFeature(Store store, ProviderReader provider, DerivedKeys keys) {
    this.store = store;
    this.provider = provider;
    this.knock = Knock.of(keys);
    this.sounding = new KnockSounding(store, provider, knock);
  }

  /** For whoever wants to know whether the site is found from outside. */
  public Sounding sounding() {
    return sounding;
  }

  @Override
  public List<EventType> events() {
    return ArrivalEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var deeds = new ArrivalDeeds(provider);
    var abilities = new Abilities(provider);
    cases
        .serve(ArrivalApi.STANDING, deeds::standing)
        .serve(ArrivalApi.LOOK, deeds::look)
        .servePlanned(ArrivalApi.MEND, deeds::mend)
        .serve(ArrivalApi.DIAGNOSTICS, deeds::diagnostics)
        .serve(ArrivalApi.BEGIN, deeds::begin)
        .serve(TrialApi.STANDING, TryingAddress::standing)
        .serve(TrialApi.TRY, TryingAddress::begin)
        .serve(AbilityApi.LIST, abilities::page)
        .serve(AbilityApi.ONE, abilities::one);
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(
        new Looking(store, provider),
        new Routing(store, provider),
        new Knocking(sounding),
        new TryingAddress(store, knock));
  }

  @Override
  public List<Subscriber> subscribers(Ground ground) {
    return List.of(new ArrivalWatch(ground, provider));
  }

  @Override
  public List<Background> background(Ground ground) {
    return List.of(
        new Every(
            Duration.ofMinutes(1),
            "arrival-looking",
            new ArrivalWatch(ground, provider)::lookIfDue,
            "whether a look at the numbers is due was not found out; the next try is in a minute"));
  }
}
