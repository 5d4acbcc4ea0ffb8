package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.provider.ProviderApi;
import com.ptthex.shared.messaging.provider.ProviderApi.Diagnostics;
import com.ptthex.shared.messaging.provider.ProviderApi.Ending;
import com.ptthex.shared.messaging.provider.ProviderApi.Standing;
import com.ptthex.shared.messaging.provider.ProviderApi.State;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Who carries the messages, how they are, and a look whether they answer. */
final class ProviderModel {
  private final LoadModel<Standing> standing;
  private final Optional<LoadModel<Diagnostics>> diagnostics;
  private final Action<Nothing, Standing> testing;

  ProviderModel(Desk desk) {
    standing =
        new LoadModel<>(
            desk, () -> desk.api().call(ProviderApi.STANDING, Nothing.NOTHING), _ -> false);
    diagnostics =
        desk.rights().mayCall(ProviderApi.DIAGNOSTICS)
            ? Optional.of(
                new LoadModel<>(
                    desk,
                    () -> desk.api().call(ProviderApi.DIAGNOSTICS, Nothing.NOTHING),
                    _ -> false))
            : Optional.empty();
    testing =
        new Action<>(
                desk, ProviderApi.TEST, ArrivalsText.TEST, standing.load().map(_ -> testOffer()))
            .icon(MaterialDesignR.REFRESH);
  }

  private Offer<Nothing> testOffer() {
    var known = standing.lastKnown();
    if (known.filter(now -> now.state() == State.CONNECTED).isEmpty()) {
      return new Offer.Missing<>(ArrivalsText.CONNECT_FIRST);
    }
    return known.flatMap(Standing::attempt).filter(it -> it.ending() == Ending.OPEN).isPresent()
        ? new Offer.Missing<>(ArrivalsText.BEING_TRIED)
        : new Offer.Given<>(Nothing.NOTHING);
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  /** There for whoever looks for trouble together with the provider. */
  Optional<LoadModel<Diagnostics>> diagnostics() {
    return diagnostics;
  }

  Action<Nothing, Standing> testing() {
    return testing;
  }
}
