package com.ptthex.server.kernel.feed;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import java.util.Objects;

/**
 * What a reader may hear. Readers with the same rights are told the same bytes, so rights are asked
 * for and compared at every step; their hash is made once.
 */
final class Rights {
  private final Role role;
  private final Scope scope;
  private final SiteRules rules;
  private final int hash;

  Rights(Role role, Scope scope, SiteRules rules) {
    this.role = role;
    this.scope = scope;
    this.rules = rules;
    this.hash = Objects.hash(role, scope, rules);
  }

  boolean open(EventType type, UnitId unit) {
    return switch (type.reach()) {
      case OF_ITS_UNIT -> scope.units().contains(unit) && holds(type, unit);
      case OF_THE_SITE -> scope.units().stream().anyMatch(place -> holds(type, place));
    };
  }

  private boolean holds(EventType type, UnitId place) {
    return rules.at(place, role, type.heardWith()).isHeld();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Rights that
            && hash == that.hash
            && role == that.role
            && scope.equals(that.scope)
            && rules.equals(that.rules));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
