package com.ptthex.console.ui.model;

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

/**
 * What units are called, as far as somebody at this desk may know; without them a form says that
 * one is needed. What is not to be had leaves what was known.
 */
public final class UnitNames {
  private final ReadOnlyObjectWrapper<List<Unit>> units = new ReadOnlyObjectWrapper<>(List.of());
  private final Desk desk;
  private final Latest latest;
  private volatile List<Unit> known = List.of();

  public UnitNames(Desk desk) {
    this.desk = desk;
    this.latest = new Latest(desk.threads());
  }

  /** Called away from the screen's thread, with what is to be shown under these names. */
  public void look() {
    if (desk.rights().mayCall(OrganisationApi.UNITS)
        && desk.api().call(OrganisationApi.UNITS, Nothing.NOTHING)
            instanceof Answer.Done<Units>(var found)) {
      known = found.units();
    }
  }

  /** Whoever follows is shown at once what is known, and then what there is. */
  public void load() {
    units.set(known);
    latest.<Nothing>ask(
        () -> {
          look();
          return new Answer.Done<>(Nothing.NOTHING);
        },
        _ -> units.set(known));
  }

  public ReadOnlyObjectProperty<List<Unit>> all() {
    return units.getReadOnlyProperty();
  }

  public List<Unit> known() {
    return known;
  }

  public Optional<String> of(UnitId id) {
    return known.stream()
        .filter(unit -> unit.id().equals(id))
        .map(unit -> unit.name().value())
        .findFirst();
  }
}
