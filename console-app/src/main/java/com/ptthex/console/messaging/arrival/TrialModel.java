package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Action;
import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.console.ui.model.Opener;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.TrialApi;
import com.ptthex.shared.messaging.arrival.TrialApi.Found;
import com.ptthex.shared.messaging.arrival.TrialApi.Standing;
import com.ptthex.shared.messaging.arrival.TrialApi.Trial;
import com.ptthex.shared.messaging.arrival.TrialApi.Try;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Whether the site is found at an address, before anybody relies on it. */
final class TrialModel {
  private final LoadModel<Standing> standing;
  private final Draft draft = new Draft();
  private final Draft.Entry<PublicAddress> address = draft.needed("address", PublicAddress::new);
  private final Action<Try, Standing> trying;
  private final Opener opener;

  TrialModel(Desk desk) {
    standing =
        new LoadModel<>(
            desk, () -> desk.api().call(TrialApi.STANDING, Nothing.NOTHING), _ -> false);
    trying =
        new Action<>(
            desk,
            TrialApi.TRY,
            ArrivalsText.TRY_ADDRESS,
            draft.offer(() -> new Try(address.value())));
    opener =
        new Opener(
            trying,
            MaterialDesignM.MAP_MARKER_QUESTION_OUTLINE,
            new SimpleObjectProperty<>(Optional.empty()));
  }

  LoadModel<Standing> standing() {
    return standing;
  }

  Optional<Trial> latest() {
    return standing.lastKnown().flatMap(Standing::latest);
  }

  /** The one at which the site was found. */
  Optional<PublicAddress> found() {
    return latest().filter(trial -> trial.found() == Found.THERE).map(Trial::address);
  }

  Draft draft() {
    return draft;
  }

  Draft.Entry<PublicAddress> address() {
    return address;
  }

  Action<Try, Standing> trying() {
    return trying;
  }

  Opener opener() {
    return opener;
  }
}
