package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.Connected;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.value.Note;

/** The connection to the provider. */
final class ProviderSamples {
  private ProviderSamples() {}

  static void into(Samples samples) {
    samples.of(ProviderApi.STANDING, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(ProviderApi.DIAGNOSTICS, Foreign.WHOLE_SITE, (_, _) -> Nothing.NOTHING);
    samples.of(
        ProviderApi.CONNECT,
        Foreign.WHOLE_SITE,
        (site, _) -> Connected.simulated(new Connected(site).version()));
    samples.of(
        ProviderApi.TEST,
        Foreign.WHOLE_SITE,
        (site, _) -> {
          new Connected(site).toTheStandIn();
          return Nothing.NOTHING;
        });
    samples.of(
        ProviderApi.DISCONNECT,
        Foreign.WHOLE_SITE,
        (site, _) ->
            new ProviderApi.Disconnect(
                new Note("The house changes its provider"),
                new Connected(site).toTheStandIn().version()));
  }
}
