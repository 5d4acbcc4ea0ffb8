package com.ptthex.shared.contract;

import java.util.EnumSet;
import java.util.Set;

/** A right to do something, and the roles that have it. It stands beside the endpoints it opens. */
public record Permission(String code, Set<Role> roles) {

  public Permission {
    roles = Set.copyOf(roles);
  }

  /** The Owner has every permission. */
  public static Permission of(String code, Role... roles) {
    var all = EnumSet.of(Role.OWNER, roles);
    return new Permission(code, all);
  }

  public boolean grantedTo(Role role) {
    return roles.contains(role);
  }
}
