package com.ptthex.server.upkeep.diagnostics;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.intent.Effect;
import com.ptthex.server.kernel.ledger.Ledger;
import com.ptthex.server.kernel.setting.Obeyed;
import com.ptthex.server.kernel.store.Store;
import com.ptthex.server.messaging.arrival.Sounding;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsApi.Way;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsEvents;
import com.ptthex.shared.upkeep.diagnostics.DiagnosticsSettings;
import java.util.List;

/** How the site's connections are: to its provider, to its store, and from those who call it. */
public final class DiagnosticsFeature implements Feature {
  private final Store store;
  private final Ledger ledger;
  private final ProviderReader provider;
  private final Sounding sounding;

  public DiagnosticsFeature(
      Store store, Ledger ledger, ProviderReader provider, Sounding sounding) {
    this.store = store;
    this.ledger = ledger;
    this.provider = provider;
    this.sounding = sounding;
  }

  @Override
  public void serve(UseCases cases) {
    var keeping = store.isShared() ? Way.SHARED_DATABASE : Way.OWN_FILE;
    var diagnosis = new Diagnosis(provider, sounding, keeping);
    cases
        .serve(DiagnosticsApi.STANDING, diagnosis::standing)
        .serve(DiagnosticsApi.TEST, diagnosis::test);
  }

  @Override
  public List<Obeyed<?>> settings() {
    return List.of(
        Obeyed.of(DiagnosticsSettings.FAILING_FROM), Obeyed.of(DiagnosticsSettings.SLOW_FROM));
  }

  @Override
  public List<EventType> events() {
    return DiagnosticsEvents.ALL;
  }

  @Override
  public List<Effect<?>> effects() {
    return List.of(new Trials(store, ledger, provider, sounding));
  }
}
