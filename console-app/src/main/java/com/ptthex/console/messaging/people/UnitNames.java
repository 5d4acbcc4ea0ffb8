package com.ptthex.console.messaging.people;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.view.Option;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** What units are called, as far as somebody at this desk may know. */
final class UnitNames {
  private final Desk desk;
  private volatile List<Unit> units = List.of();

  UnitNames(Desk desk) {
    this.desk = desk;
  }

  /** Called away from the screen's thread. What is not to be had leaves what was known. */
  void look() {
    if (desk.rights().mayCall(OrganisationApi.UNITS)
        && desk.api().call(OrganisationApi.UNITS, Nothing.NOTHING)
            instanceof Answer.Done<Units>(var found)) {
      units = found.units();
    }
  }

  Optional<String> of(UnitId id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id))
        .map(unit -> unit.name().value())
        .findFirst();
  }

  List<Option> options() {
    return units.stream()
        .map(unit -> new Option(unit.id().value().toString(), unit.name().value()))
        .toList();
  }
}
