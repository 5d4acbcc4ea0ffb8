package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
import com.ptthex.console.ui.model.LoadModel;
import com.ptthex.shared.client.LiveState;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.messaging.arrival.ArrivalApi;
import com.ptthex.shared.messaging.inbox.AddressApi;
import com.ptthex.shared.messaging.inbox.AddressApi.Change;
import com.ptthex.shared.messaging.inbox.AddressApi.Standing;
import com.ptthex.shared.messaging.inbox.PublicAddress;
import com.ptthex.shared.value.Version;
import java.util.Optional;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Where the site is found from outside. */
final class AddressModel {
  private final Draft draft = new Draft();
  private final Draft.Entry<Optional<PublicAddress>> address =
      draft.optional("address", PublicAddress::new);
  private final Choosing<Standing, Change> choosing;
  private final Optional<LoadModel<ArrivalApi.Standing>> reach;
  private final TrialModel trial;
  private Version seen = new Version(0);

  AddressModel(Desk desk) {
    choosing =
        new Choosing<>(
            desk,
            AddressApi.STANDING,
            AddressApi.CHANGE,
            ArrivalsText.CHANGE_ADDRESS,
            MaterialDesignM.MAP_MARKER_OUTLINE,
            draft,
            reason -> new Change(address.value(), reason, seen));
    reach =
        desk.rights().mayCall(ArrivalApi.STANDING)
            ? Optional.of(
                new LoadModel<>(
                    desk, () -> desk.api().call(ArrivalApi.STANDING, Nothing.NOTHING), _ -> false))
            : Optional.empty();
    trial = new TrialModel(desk);
  }

  /**
   * From what is so now, whatever becomes of it while somebody fills in the form; an address at
   * which the site was found is offered instead.
   */
  void begin() {
    draft.clear();
    choosing
        .standing()
        .lastKnown()
        .ifPresent(
            now -> {
              seen = now.version();
              trial
                  .found()
                  .or(now::address)
                  .ifPresent(offered -> address.text().set(offered.value()));
            });
  }

  /** Whether what the form begins with was tested and is not what holds already. */
  boolean offersTested() {
    var now = choosing.standing().lastKnown().flatMap(Standing::address);
    return trial.found().isPresent() && !trial.found().equals(now);
  }

  void follow(LiveState feed) {
    choosing.standing().follow(feed);
    trial.standing().follow(feed);
    reach.ifPresent(it -> it.follow(feed));
  }

  void reload() {
    choosing.standing().reload();
    trial.standing().reload();
    reach.ifPresent(LoadModel::reload);
  }

  /** Whether the site has heard itself there; nothing for who may not see that. */
  Optional<LoadModel<ArrivalApi.Standing>> reach() {
    return reach;
  }

  TrialModel trial() {
    return trial;
  }

  Draft.Entry<Optional<PublicAddress>> address() {
    return address;
  }

  Choosing<Standing, Change> choosing() {
    return choosing;
  }
}
