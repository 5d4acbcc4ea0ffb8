package com.ptthex.shared.trust.organisation;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.contract.Role.DISPATCHER;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;

/** The tree of the customer: branches, departments, channels. */
public interface OrganisationApi {

  /** So many units one customer may have; the tree travels whole. */
  int MOST_UNITS = 500;

  Permission ORGANISATION_VIEW = Permission.of("organisation.view", CUSTOMER_ADMIN, DISPATCHER);
  Permission ORGANISATION_EDIT = Permission.of("organisation.edit", CUSTOMER_ADMIN);

  Endpoint<Nothing, Units> UNITS =
      read("organisation.units", "/organisation/units", Nothing.class, Units.class)
          .needs(ORGANISATION_VIEW)
          .toldAs("The caller's own unit and all below it, parents before children.");

  Endpoint<Add, Unit> ADD =
      deed("organisation.add", "/organisation/units", Add.class, Unit.class)
          .needs(ORGANISATION_EDIT)
          .toldAs("Adds a unit right below another one.");

  record Units(List<Unit> units) {
    public Units {
      units = List.copyOf(units);
    }

    public static Units none() {
      return new Units(List.of());
    }

    public Optional<Label> nameOf(UnitId id) {
      return units.stream().filter(unit -> unit.id().equals(id)).map(Unit::name).findFirst();
    }
  }

  record Unit(UnitId id, UnitKind kind, Label name, Optional<UnitId> parent) {}

  record Add(UnitId parent, Label name) {}
}
