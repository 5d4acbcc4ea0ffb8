package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes of rules what they are to one account: those about it, and where of what it sees. */
final class PermissionRules {
  private PermissionRules() {}

  /**
   * @param below where a rule of a unit holds
   */
  static SiteRules upon(
      Collection<PermissionRule> rules,
      Subject subject,
      Scope scope,
      Instant now,
      Function<UnitId, Scope> below) {
    var holding =
        rules.stream().filter(rule -> rule.isAbout(subject) && !rule.isOver(now)).toList();
    return new SiteRules(
        of(RuleBearing.ALLOW, holding, scope, below), of(RuleBearing.DENY, holding, scope, below));
  }

  private static List<SiteRules.Rule> of(
      RuleBearing bearing, List<PermissionRule> rules, Scope scope, Function<UnitId, Scope> below) {
    return rules.stream()
        .filter(rule -> rule.bearing() == bearing)
        .map(
            rule ->
                new SiteRules.Rule(
                    rule.number(),
                    rule.permission().value(),
                    below.apply(rule.unit()).units().stream()
                        .filter(scope.units()::contains)
                        .collect(Collectors.toSet())))
        .filter(rule -> !rule.units().isEmpty())
        .toList();
  }
}
