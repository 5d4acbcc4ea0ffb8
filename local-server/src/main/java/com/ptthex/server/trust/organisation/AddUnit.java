package com.ptthex.server.trust.organisation;

import static com.ptthex.shared.trust.organisation.OrganisationApi.MOST_UNITS;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.organisation.OrganisationApi.Add;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationEvents;
import java.util.Map;
import java.util.Optional;

/** Adds a unit one level below another. */
final class AddUnit {
  private AddUnit() {}

  static Unit run(Work work, Add wish) {
    var units = new UnitStore(work.db());
    var parent =
        units
            .find(work.scope(), wish.parent())
            .orElseThrow(() -> new Refusal.NotFound("unit-not-found").raise());
    var kind =
        parent
            .kind()
            .below()
            .orElseThrow(() -> new Refusal.Conflict("nothing-below-a-channel").raise());
    work.guard("organisation.size");
    if (units.count() >= MOST_UNITS) {
      throw new Refusal.Conflict("too-many-units", Map.of("most", "" + MOST_UNITS)).raise();
    }
    var added = units.insert(kind, wish.name(), Optional.of(parent.id()));
    work.emit(Event.of(OrganisationEvents.UNIT_ADDED, added.id(), added.id()));
    return added;
  }
}
