package com.ptthex.shared.trust.access;

import com.ptthex.shared.contract.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose accounts a role may act upon, and which roles it may give: the same, so that nobody makes
 * an account that they could not stop again.
 */
public final class Reach {
  private Reach() {}

  public static Set<Role> of(Role role) {
    return switch (role) {
      case OWNER -> EnumSet.allOf(Role.class);
      // Other admins' accounts are the Owner's.
      case CUSTOMER_ADMIN -> EnumSet.complementOf(EnumSet.of(Role.OWNER, Role.CUSTOMER_ADMIN));
      case DISPATCHER, SUPPORT, CLUSTER_OPERATOR, SITTER, AUTOMATION, API_CLIENT ->
          EnumSet.noneOf(Role.class);
    };
  }
}
