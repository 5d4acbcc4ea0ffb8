package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.UseCase.Plan;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionEvents;
import com.ptthex.shared.trust.access.PermissionsApi.End;
import com.ptthex.shared.trust.access.PermissionsApi.EndRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Rule;
import com.ptthex.shared.trust.access.PermissionsApi.RuleState;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.wire.Names;
import java.util.Map;

/** Ends a rule. Ending one that takes away gives, so it asks for as much as giving does. */
final class EndPermissionRule {
  private EndPermissionRule() {}

  static Plan<Rule> plan(Work work, PermissionsAsked asked, EndRule wish) {
    var authority = new RuleAuthority(work);
    authority.hold();
    var rules = new PermissionRuleStore(work.db());
    var rule =
        rules
            .find(work.scope(), wish.id(), work.now())
            .orElseThrow(() -> new Refusal.NotFound("rule-not-found").raise());
    if (rule.state() == RuleState.OVER) {
      throw over(rule);
    }
    var permission = asked.require(rule.permission());
    authority.mustRuleOver(roleOf(work, rule), permission);
    if (rule.bearing() == RuleBearing.DENY) {
      authority.mustHold(permission, rule.unit());
    } else {
      authority.mustReach(rule.unit());
    }
    var standing = rules.about(rule.permission());
    var impact = new PermissionRulesImpact(work, permission).ofEnding(standing, rule.number());
    return new Plan<>(impact, () -> carryOut(work, rules, rule, wish));
  }

  private static Role roleOf(Work work, Rule rule) {
    return switch (rule.whom()) {
      case OfRole(var role) -> role;
      case OfAccount(var account) -> new PermissionPeopleStore(work.db()).roleOf(account);
    };
  }

  private static RuntimeException over(Rule rule) {
    return new Refusal.Conflict("rule-is-over", Map.of("rule", "" + rule.number())).raise();
  }

  private static Rule carryOut(Work work, PermissionRuleStore rules, Rule rule, EndRule wish) {
    if (!rules.end(rule.id(), new End(work.caller().name(), work.now(), wish.reason()))) {
      throw over(rule);
    }
    work.emit(
        Event.of(PermissionEvents.RULE_ENDED, rule.id(), rule.unit())
            .with("permission", rule.permission().value())
            .with("bearing", Names.camel(rule.bearing())));
    return rules.find(work.scope(), rule.id(), work.now()).orElseThrow();
  }
}
