package com.ptthex.console.messaging.arrival;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Draft;
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
  }

  /** From what is so now, whatever becomes of it while somebody fills in the form. */
  void begin() {
    draft.clear();
    choosing
        .standing()
        .lastKnown()
        .ifPresent(
            now -> {
              seen = now.version();
              now.address().ifPresent(known -> address.text().set(known.value()));
            });
  }

  Draft.Entry<Optional<PublicAddress>> address() {
    return address;
  }

  Choosing<Standing, Change> choosing() {
    return choosing;
  }
}
