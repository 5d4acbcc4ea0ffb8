package com.ptthex.server.kernel;

import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.value.UnitId;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see: its own unit and all below it. Every list query holds the predicate {@code
 * unit = any(:scope)}, bound to {@link #ids()}.
 */
public record Scope(Set<UnitId> units) {

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
