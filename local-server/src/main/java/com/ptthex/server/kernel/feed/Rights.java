package com.ptthex.server.kernel.feed;

import com.ptthex.server.kernel.Scope;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;

/**
 * What a reader may hear. Readers with the same rights are told the same bytes, so rights are asked
 * for and compared at every step; their hash is made once.
 */
final class Rights {
  private final Role role;
  private final Scope scope;
  private final int hash;

  Rights(Role role, Scope scope) {
    this.role = role;
    this.scope = scope;
    this.hash = 31 * role.hashCode() + scope.hashCode();
  }

  boolean open(EventType type, UnitId unit) {
    return type.heardWith().grantedTo(role) && scope.units().contains(unit);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Rights that
            && hash == that.hash
            && role == that.role
            && scope.equals(that.scope));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
