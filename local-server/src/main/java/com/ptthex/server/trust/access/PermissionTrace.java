package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether somebody holds a permission at a place, with every rule that was looked at. The verdict
 * is that of {@link SiteRules}, by which the gate judges too; this only tells how it came about.
 */
final class PermissionTrace {
  private final Facts facts;
  private final List<Step> steps = new ArrayList<>();
  private boolean decided;

  /**
   * @param scope what the subject sees
   * @param rules of the permission, whoever they are about, the first one first
   * @param below where a rule of a unit holds
   */
  record Facts(
      Subject subject,
      Scope scope,
      Permission permission,
      List<PermissionRule> rules,
      Function<UnitId, Scope> below,
      Instant now) {

    SiteRules siteRules() {
      return PermissionRules.upon(rules, subject, scope, now, below);
    }

    Role role() {
      return subject.role();
    }
  }

  private PermissionTrace(Facts facts) {
    this.facts = facts;
  }

  /** The place where it is held, or why it is not. */
  static Decision<UnitId> judge(Facts facts, UnitId place) {
    var steps = new PermissionTrace(facts).steps(place);
    if (!facts.scope().units().contains(place)) {
      return new Decision.Declined<>("outside-what-they-see", steps, Map.of());
    }
    var verdict = facts.siteRules().at(place, facts.role(), facts.permission());
    if (verdict.isHeld()) {
      return new Decision.Chosen<>(place, steps);
    }
    var missing = PermissionMissing.of(verdict, facts.role(), facts.permission(), place);
    return new Decision.Declined<>(missing.code(), steps, missing.facts());
  }

  private List<Step> steps(UnitId place) {
    var sees = facts.scope().units().contains(place);
    steps.add(new Step("place-is-seen", sees ? Finding.FIRED : Finding.DID_NOT_FIRE, Map.of()));
    decided = !sees;
    var granted = facts.permission().grantedTo(facts.role());
    look("owner-keeps-all", facts.role() == Role.OWNER && granted, Map.of());
    rules(RuleBearing.DENY, "rule-denies", place);
    look("role-grants", granted, Map.of("role", Names.camel(facts.role())));
    rules(RuleBearing.ALLOW, "rule-allows", place);
    look("nothing-grants", true, Map.of());
    return steps;
  }

  private void rules(RuleBearing bearing, String code, UnitId place) {
    facts.rules().stream()
        .filter(rule -> rule.bearing() == bearing)
        .forEach(
            rule -> {
              var how = how(rule, place);
              look(code, how.equals("here"), Map.of("rule", "" + rule.number(), "how", how));
            });
  }

  /** Whether a rule holds here for the subject, or why not. */
  private String how(PermissionRule rule, UnitId place) {
    if (rule.isOver(facts.now())) {
      return "over";
    }
    if (!rule.isAbout(facts.subject())) {
      return "others";
    }
    if (!places(rule).contains(place)) {
      return "elsewhere";
    }
    return rule.bearing() == RuleBearing.ALLOW && !facts.permission().mayBeGivenTo(facts.role())
        ? "never"
        : "here";
  }

  private Set<UnitId> places(PermissionRule rule) {
    return facts.below().apply(rule.unit()).units();
  }

  /** The first that fires decides; what comes after it is not reached. */
  private void look(String rule, boolean fires, Map<String, String> looked) {
    var finding = fires ? Finding.FIRED : Finding.DID_NOT_FIRE;
    steps.add(new Step(rule, decided ? Finding.NOT_REACHED : finding, looked));
    decided = decided || fires;
  }
}
