package com.ptthex.server.trust.access;

import static com.ptthex.shared.trust.access.PermissionsApi.PERMISSIONS_EDIT;

import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.wire.Names;
import java.util.stream.Collectors;

/** Who may make rules about whom: nobody about their own rank or one above it. */
final class RuleMakers {
  private RuleMakers() {}

  /** Nobody rules about Owners: they could be locked out. */
  static boolean mayRule(Role maker, Role subject) {
    return switch (maker) {
      case OWNER -> subject != Role.OWNER;
      case CUSTOMER_ADMIN -> subject != Role.OWNER && subject != Role.CUSTOMER_ADMIN;
      case DISPATCHER, SUPPORT, CLUSTER_OPERATOR, SITTER, AUTOMATION, API_CLIENT -> false;
    };
  }

  /** The roles whose people could make or end a rule that gives a permission to a role. */
  static String of(Permission permission, Role subject) {
    return PERMISSIONS_EDIT.roles().stream()
        .filter(maker -> permission.grantedTo(maker) && mayRule(maker, subject))
        .sorted()
        .map(Names::camel)
        .collect(Collectors.joining(","));
  }
}
