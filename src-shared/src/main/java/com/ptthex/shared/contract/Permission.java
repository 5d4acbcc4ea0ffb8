package com.ptthex.shared.contract;

import java.util.EnumSet;
import java.util.Set;

/**
 * A right to do something, and the roles that have it. It stands beside the endpoints it opens.
 *
 * @param grantable further roles that a site's own rules may give it to, here or there. A role that
 *     stands in neither set never gets it: what a permission does not say, no rule of a site can.
 *     Only what every endpoint behind it keeps to the caller's units can be given like this.
 */
public record Permission(String code, Set<Role> roles, Set<Role> grantable) {

  public Permission {
    roles = Set.copyOf(roles);
    grantable = Set.copyOf(grantable);
  }

  /** The Owner has every permission. */
  public static Permission of(String code, Role... roles) {
    var all = EnumSet.of(Role.OWNER, roles);
    return new Permission(code, all, Set.of());
  }

  /** The same, which a site may also give to these roles. */
  public Permission alsoFor(Role first, Role... others) {
    return new Permission(code, roles, EnumSet.of(first, others));
  }

  public boolean grantedTo(Role role) {
    return roles.contains(role);
  }

  /** Whether a rule of the site may give it to a role that has it not by itself. */
  public boolean mayBeGivenTo(Role role) {
    return grantable.contains(role);
  }
}
