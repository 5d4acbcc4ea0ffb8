package com.ptthex.server.trust.access;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.server.trust.organisation.UnitTreeReader;
import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.contract.Impact.Effect;
import com.ptthex.shared.contract.Impact.Touched;
import com.ptthex.shared.contract.Impact.Undo;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.value.UnitId;
import com.ptthex.shared.wire.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who gains a permission and who loses it, when a rule is added or ended. */
final class PermissionRulesImpact {
  private static final int MOST_NAMED = 20;

  private final Work work;
  private final Permission permission;
  private final UnitTreeReader units;

  PermissionRulesImpact(Work work, Permission permission) {
    this.work = work;
    this.permission = permission;
    this.units = new UnitTreeReader(work.db());
  }

  /** Where one person holds it before and after. */
  private record Shift(Person person, Set<UnitId> before, Set<UnitId> after) {
    boolean gains() {
      return !before.containsAll(after);
    }

    boolean loses() {
      return !after.containsAll(before);
    }

    boolean keepsSome() {
      return loses() && !after.isEmpty();
    }
  }

  Impact ofAdding(List<PermissionRule> standing, PermissionRule added) {
    var then = Stream.concat(standing.stream(), Stream.of(added)).toList();
    return told(added, shifts(added, standing, then), added.until().map(Object::toString).stream());
  }

  Impact ofEnding(List<PermissionRule> standing, int number) {
    var ended = standing.stream().filter(rule -> rule.number() == number).findFirst().orElseThrow();
    var then = standing.stream().filter(rule -> rule.number() != number).toList();
    return told(ended, shifts(ended, standing, then), Stream.of());
  }

  private List<Shift> shifts(
      PermissionRule rule, Collection<PermissionRule> before, Collection<PermissionRule> after) {
    return people(rule).stream()
        .map(person -> new Shift(person, reach(person, before), reach(person, after)))
        .filter(shift -> shift.gains() || shift.loses())
        .toList();
  }

  private List<Person> people(PermissionRule rule) {
    var people = new PermissionPeopleStore(work.db());
    return switch (rule.whom()) {
      case OfRole(var role) -> people.ofRole(work.scope(), role);
      case OfAccount(var account) -> people.find(work.scope(), account).stream().toList();
    };
  }

  private Set<UnitId> reach(Person person, Collection<PermissionRule> rules) {
    var scope = units.below(person.unit());
    var subject = new Subject(person.role(), Optional.of(person.id()), person.unit());
    return PermissionRules.upon(rules, subject, scope, work.now(), units::below)
        .reach(scope, person.role(), permission)
        .units();
  }

  private Impact told(PermissionRule rule, List<Shift> shifts, Stream<String> until) {
    var effects = new ArrayList<Effect>();
    effects.addAll(counted("people-gain", shifts, Shift::gains));
    effects.addAll(counted("people-lose", shifts, Shift::loses));
    effects.addAll(counted("people-keep-elsewhere", shifts, Shift::keepsSome));
    if (shifts.isEmpty()) {
      effects.add(new Effect("nobody-is-concerned-now", Map.of()));
    }
    if (mayConcernOthers(rule)) {
      effects.add(new Effect("people-above-too", Map.of()));
    }
    until.forEach(end -> effects.add(new Effect("rule-ends-by-itself", Map.of("until", end))));
    var touched =
        shifts.stream()
            .map(Shift::person)
            .limit(MOST_NAMED)
            .map(person -> Touched.of("account", person.id(), person.name().value()))
            .toList();
    return Impact.of(effects, touched, Undo.POSSIBLE);
  }

  private List<Effect> counted(String code, List<Shift> shifts, Predicate<Shift> which) {
    return shifts.stream()
        .filter(which)
        .collect(groupingBy(shift -> shift.person().role(), TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(
            each ->
                new Effect(
                    code,
                    Map.of(
                        "count",
                        "" + each.getValue(),
                        "role",
                        Names.camel(each.getKey()),
                        "roles",
                        Names.camel(each.getKey()),
                        "permission",
                        permission.code())))
        .toList();
  }

  /** People of units above may act here too, and who they are is not for everybody to know. */
  private boolean mayConcernOthers(PermissionRule rule) {
    return rule.whom() instanceof OfRole
        && !new UnitReader(work.db())
            .above(rule.unit()).units().stream().allMatch(work.scope().units()::contains);
  }
}
