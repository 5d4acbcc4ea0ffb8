package com.ptthex.server.trust.access;

import static com.ptthex.shared.trust.access.PermissionsApi.PERMISSIONS_EDIT;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.util.Map;
import java.util.Set;

/** What who makes or ends a rule must be and hold. */
final class RuleAuthority {
  private static final String GUARD = "access.permission-rules";

  private final Work work;
  private final Caller.Account maker;

  RuleAuthority(Work work) {
    this.work = work;
    this.maker = work.caller().account().orElseThrow();
  }

  /** Rules are judged one after the other, for each is judged by those that stand. */
  void hold() {
    work.guard(GUARD);
  }

  void mustRuleOver(Role subject, Permission permission) {
    if (subject == Role.OWNER) {
      throw new Refusal.Conflict("owner-keeps-all", Map.of("permission", permission.code()))
          .raise();
    }
    if (!RuleMakers.mayRule(maker.role(), subject)) {
      var facts =
          Map.of(
              "permission",
              PERMISSIONS_EDIT.code(),
              "heldBy",
              Names.camel(Role.OWNER),
              "role",
              Names.camel(subject));
      throw new Refusal.Denied("not-above-this-role", facts).raise();
    }
  }

  /** A rule holds in all that lies below its unit, and so must the right to make it. */
  void mustReach(UnitId unit) {
    if (!work.scope().units().containsAll(below(unit))) {
      throw denied("permission-not-held-there", PERMISSIONS_EDIT);
    }
  }

  /** Nobody gives what they do not hold themselves. */
  void mustHold(Permission permission, UnitId unit) {
    mustReach(unit);
    if (!maker.reach(permission).units().containsAll(below(unit))) {
      throw denied("gives-only-what-one-holds", permission);
    }
  }

  private Set<UnitId> below(UnitId unit) {
    return new UnitReader(work.db()).below(unit).units();
  }

  private static RuntimeException denied(String code, Permission permission) {
    return new Refusal.Denied(code, PermissionMissing.toNobody(permission).facts()).raise();
  }
}
