package com.ptthex.console.ui.model;

import com.ptthex.shared.client.Answer;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.trust.organisation.OrganisationApi;
import com.ptthex.shared.trust.organisation.OrganisationApi.Unit;
import com.ptthex.shared.trust.organisation.OrganisationApi.Units;
import com.ptthex.shared.value.UnitId;
import java.util.List;

/** What the units are called that somebody sees. */
public final class UnitNames {
  private volatile List<Unit> units = List.of();

  /** Called away from the screen's thread. What is not to be had leaves what was known. */
  public void look(Api api) {
    if (api.call(OrganisationApi.UNITS, Nothing.NOTHING) instanceof Answer.Done<Units>(var found)) {
      units = found.units();
    }
  }

  public String of(UnitId unit) {
    return units.stream()
        .filter(each -> each.id().equals(unit))
        .map(each -> each.name().value())
        .findFirst()
        .orElse("–");
  }

  public List<Unit> all() {
    return units;
  }
}
