package com.ptthex.console.messaging.setup;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Offer;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.console.ui.text.Text;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Mend;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Standing;
import com.ptthex.shared.messaging.arrival.ArrivalApi.Way;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What the provider says of the numbers, where it differs, and how that is put right. */
final class Drift {
  private final LoadModel<Standing> standing;
  private final Action<Nothing, Standing> looking;
  private final Draft draft = new Draft();
  private final Draft.Entry<Note> reason = draft.needed("reason", Note::new);
  private final Action<Mend, Standing> mending;
  private final Opener opener;

  Drift(Desk desk) {
    standing =
        new LoadModel<>(
            desk, () -> desk.api().call(ArrivalApi.STANDING, Nothing.NOTHING), _ -> false);
    looking =
        new Action<>(desk, ArrivalApi.LOOK, SetupText.LOOK, standing.load().map(_ -> lookOffer()))
            .icon(MaterialDesignR.REFRESH)
            .notPermitted(SetupText.NOT_PERMITTED);
    mending =
        new Action<>(
                desk,
                ArrivalApi.MEND,
                SetupText.MEND,
                draft.offer(() -> new Mend(reason.value(), version())))
            .notPermitted(SetupText.MEND_NOT_PERMITTED);
    opener = new Opener(mending, MaterialDesignW.WRENCH, againstMending());
  }

  private Offer<Nothing> lookOffer() {
    var isConnected =
        standing.lastKnown().filter(it -> it.reach().way() != Way.NOT_CONNECTED).isPresent();
    return isConnected
        ? new Offer.Given<>(Nothing.NOTHING)
        : new Offer.Missing<>(SetupText.NOT_CONNECTED);
  }

  private ObservableValue<Optional<Text>> againstMending() {
    return standing
        .load()
        .map(
            _ ->
                standing.lastKnown().filter(it -> it.numbers().mendable() > 0).isPresent()
                    ? Optional.empty()
                    : Optional.of(SetupText.NOTHING_TO_MEND));
  }

  private Version version() {
    return standing.lastKnown().map(Standing::version).orElse(new Version(0));
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  Action<Nothing, Standing> looking() {
    return looking;
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<Note> reason() {
    return reason;
  }

  Action<Mend, Standing> mending() {
    return mending;
  }

  Opener opener() {
    return opener;
  }
}
