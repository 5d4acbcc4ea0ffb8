package com.ptthex.console.messaging.supply;

import com.ptthex.console.ui.model.Desk;
import com.ptthex.console.ui.model.Latest;
import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The units that numbers can be for; without them a form says that one is needed. */
final class UnitNames {
  private final ReadOnlyObjectWrapper<List<Unit>> units = new ReadOnlyObjectWrapper<>(List.of());
  private final Desk desk;
  private final Latest latest;

  UnitNames(Desk desk) {
    this.desk = desk;
    this.latest = new Latest(desk.threads());
  }

  void load() {
    latest.<Units>ask(
        () -> desk.api().call(OrganisationApi.UNITS, Nothing.NOTHING),
        answer -> {
          if (answer instanceof Answer.Done<Units>(var tree)) {
            units.set(tree.units());
          }
        });
  }

  ReadOnlyObjectProperty<List<Unit>> units() {
    return units.getReadOnlyProperty();
  }

  Optional<String> of(UnitId id) {
    return units.get().stream()
        .filter(unit -> unit.id().equals(id))
        .map(unit -> unit.name().value())
        .findFirst();
  }
}
