package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.kernel.SiteRules.ByRole;
import com.ptthex.server.kernel.SiteRules.ByRule;
import com.ptthex.server.kernel.SiteRules.DeniedByRule;
import com.ptthex.server.kernel.SiteRules.NotGranted;
import com.ptthex.server.kernel.SiteRules.Verdict;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a permission is not held, what the nearest thing is that would give it, and who can do it.
 */
record PermissionMissing(String code, Map<String, String> facts) {

  static PermissionMissing toNobody(Permission permission) {
    return new PermissionMissing("permission-missing", about(permission));
  }

  static PermissionMissing of(Verdict verdict, Role role, Permission permission, UnitId place) {
    return switch (verdict) {
      case DeniedByRule(var number) -> deniedBy(number, role, permission);
      case NotGranted _, ByRole _, ByRule _ -> notGranted(role, permission, place);
    };
  }

  /** Held, but not there. */
  static PermissionMissing there(SiteRules rules, Permission permission) {
    var facts = new HashMap<>(about(permission));
    rules.denying().stream()
        .filter(rule -> rule.permission().equals(permission.code()))
        .findFirst()
        .ifPresent(rule -> facts.put("rule", "" + rule.number()));
    return new PermissionMissing("permission-not-held-there", facts);
  }

  private static PermissionMissing deniedBy(int rule, Role role, Permission permission) {
    var facts = new HashMap<>(about(permission));
    facts.put("rule", "" + rule);
    facts.put("nearest", "end-the-rule");
    facts.put("madeBy", RuleMakers.of(permission, role));
    return new PermissionMissing("permission-denied-by-rule", facts);
  }

  private static PermissionMissing notGranted(Role role, Permission permission, UnitId place) {
    var facts = new HashMap<>(about(permission));
    if (permission.mayBeGivenTo(role)) {
      facts.put("nearest", "a-rule");
      facts.put("role", Names.camel(role));
      facts.put("within", place.value().toString());
      facts.put("madeBy", RuleMakers.of(permission, role));
    } else {
      facts.put("nearest", "another-role");
    }
    return new PermissionMissing("permission-missing", facts);
  }

  private static Map<String, String> about(Permission permission) {
    var holders =
        permission.roles().stream().sorted().map(Names::camel).collect(Collectors.joining(","));
    return Map.of("permission", permission.code(), "heldBy", holders);
  }

  Refusal refusal() {
    return new Refusal.Denied(code, facts);
  }
}
