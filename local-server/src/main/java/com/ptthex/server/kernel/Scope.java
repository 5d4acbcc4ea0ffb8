package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.UnitId;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see: its own unit and all below it. Every query of rows that have a unit holds
 * {@link #SEES}, bound to {@link #ids()}.
 */
public record Scope(Set<UnitId> units) {
  /**
   * Asked as a plain condition it would tempt H2 to read all of a unit's rows by the unit's index
   * and sort them, for one page; so pages keep the order of their own index.
   */
  public static final String SEES = "(unit = any(:scope)) is true";

  public Scope {
    units = Set.copyOf(units);
  }

  public static Scope none() {
    return new Scope(Set.of());
  }

  public UUID[] ids() {
    return units.stream().map(UnitId::value).toArray(UUID[]::new);
  }

  /** A unit outside the scope is a unit that does not exist. */
  public UnitId require(UnitId unit) {
    if (!units.contains(unit)) {
      throw new Refusal.NotFound("unit-not-found").raise();
    }
    return unit;
  }
}
