package com.ptthex.server.messaging.setup;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.messaging.provider.ProviderReader;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.messaging.setup.SetupApi;
import com.ptthex.shared.messaging.setup.SetupEvents;
import java.util.List;

/** The guided setup of messaging. */
public final class SetupFeature implements Feature {
  private final SetupReader reader;

  /**
   * @param arrivals how what clients write finds its way here
   */
  public SetupFeature(ProviderReader provider, Arrivals arrivals) {
    this.reader = new SetupReader(provider, arrivals);
  }

  /** For whoever has something sent. */
  public SetupReader reader() {
    return reader;
  }

  @Override
  public List<EventType> events() {
    return SetupEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var setup = new Setup(reader);
    cases
        .serve(SetupApi.STANDING, setup::standing)
        .serve(SetupApi.PASS, setup::pass)
        .serve(SetupApi.SKIP, setup::skip)
        .serve(SetupApi.FINISH, setup::finish)
        .servePlanned(SetupApi.AGAIN, setup::again);
  }
}
