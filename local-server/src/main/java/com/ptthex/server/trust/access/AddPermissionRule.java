package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionEvents;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.Made;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives a permission within a unit, or takes it away there. */
final class AddPermissionRule {
  private final Work work;
  private final RuleAuthority authority;
  private final PermissionRuleStore rules;

  private AddPermissionRule(Work work) {
    this.work = work;
    this.authority = new RuleAuthority(work);
    this.rules = new PermissionRuleStore(work.db());
  }

  static Plan<Rule> plan(Work work, PermissionsAsked asked, AddRule wish) {
    return new AddPermissionRule(work).plan(asked.require(wish.permission()), wish);
  }

  private Plan<Rule> plan(Permission permission, AddRule wish) {
    authority.hold();
    work.scope().require(wish.unit());
    var role = roleOf(wish);
    mustLieAhead(wish);
    authority.mustRuleOver(role, permission);
    if (wish.bearing() == RuleBearing.ALLOW) {
      mustBeGivable(permission, role);
      authority.mustHold(permission, wish.unit());
    } else {
      authority.mustReach(wish.unit());
    }
    var standing = rules.about(wish.permission());
    var added =
        new PermissionRule(
            rules.nextNumber(),
            wish.bearing(),
            wish.permission(),
            wish.whom(),
            wish.unit(),
            wish.until());
    mustBeNew(standing, added);
    var impact = new PermissionRulesImpact(work, permission).ofAdding(standing, added);
    return new Plan<>(impact, () -> carryOut(added.number(), wish));
  }

  private Role roleOf(AddRule wish) {
    return switch (wish.whom()) {
      case OfRole(var role) -> role;
      case OfAccount(var account) -> ExplainPermission.person(work, account).role();
    };
  }

  private void mustLieAhead(AddRule wish) {
    if (wish.until().filter(until -> !until.isAfter(work.now())).isPresent()) {
      throw new Refusal.Invalid("until", "past", Map.of()).raise();
    }
  }

  private static void mustBeGivable(Permission permission, Role role) {
    var facts = Map.of("permission", permission.code(), "role", Names.camel(role));
    if (permission.grantedTo(role)) {
      throw new Refusal.Conflict("role-holds-it-already", facts).raise();
    }
    if (!permission.mayBeGivenTo(role)) {
      throw new Refusal.Conflict("never-for-this-role", facts).raise();
    }
  }

  private void mustBeNew(List<PermissionRule> standing, PermissionRule added) {
    standing.stream()
        .filter(rule -> isTheSame(rule, added, work.now()))
        .findFirst()
        .ifPresent(
            rule -> {
              var facts = Map.of("rule", "" + rule.number());
              throw new Refusal.Conflict("rule-stands-already", facts).raise();
            });
  }

  private static boolean isTheSame(PermissionRule one, PermissionRule other, Instant now) {
    return !one.isOver(now)
        && one.bearing() == other.bearing()
        && one.whom().equals(other.whom())
        && one.unit().equals(other.unit());
  }

  private Rule carryOut(int number, AddRule wish) {
    var id = rules.insert(number, wish, new Made(work.caller().name(), work.now()));
    work.emit(
        Event.of(PermissionEvents.RULE_ADDED, id, wish.unit())
            .with("permission", wish.permission().value())
            .with("bearing", Names.camel(wish.bearing())));
    return rules.find(work.scope(), id, work.now()).orElseThrow();
  }
}
