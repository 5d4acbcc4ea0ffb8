package com.ptthex.server.trust.access;

import static java.util.Comparator.comparing;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.SiteRules;
import com.ptthex.server.kernel.SiteRules.ByRole;
import com.ptthex.server.kernel.SiteRules.ByRule;
import com.ptthex.server.kernel.SiteRules.DeniedByRule;
import com.ptthex.server.kernel.SiteRules.NotGranted;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.organisation.UnitTreeReader;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.Cell;
import com.ptthex.shared.trust.access.PermissionsApi.Extent;
import com.ptthex.shared.trust.access.PermissionsApi.Holding;
import com.ptthex.shared.trust.access.PermissionsApi.Holdings;
import com.ptthex.shared.trust.access.PermissionsApi.Line;
import com.ptthex.shared.trust.access.PermissionsApi.Matrix;
import com.ptthex.shared.trust.access.PermissionsApi.Standing;
import com.ptthex.shared.trust.access.PermissionsApi.WhichAccount;
import com.ptthex.shared.trust.access.PermissionsApi.Within;
import com.ptthex.shared.value.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every permission with what it is to each role at a unit, or to one account wherever it sees. */
final class AccessMatrix {
  private static final List<Role> ROLES = List.of(Role.values());

  private final Work work;
  private final List<Permission> asked;
  private final UnitTreeReader units;
  private final List<PermissionRule> rules;

  AccessMatrix(Work work, PermissionsAsked asked) {
    this.work = work;
    this.asked = asked.all();
    this.units = new UnitTreeReader(work.db());
    this.rules = new PermissionRuleStore(work.db()).all();
  }

  /** What the rules make of somebody at their home, and in all that they see. */
  private record View(Subject subject, Scope scope, SiteRules rules) {

    Standing standing(Permission permission) {
      return switch (rules.at(subject.home(), subject.role(), permission)) {
        case ByRole _ -> Standing.BY_DEFAULT;
        case ByRule _ -> Standing.BY_RULE;
        case DeniedByRule _ -> Standing.DENIED_BY_RULE;
        case NotGranted _ ->
            permission.mayBeGivenTo(subject.role()) ? Standing.GRANTABLE : Standing.NEVER;
      };
    }

    Set<UnitId> reach(Permission permission) {
      return rules.reach(scope, subject.role(), permission).units();
    }

    Extent extent(Permission permission) {
      var reach = reach(permission).size();
      if (reach == 0) {
        return Extent.NOWHERE;
      }
      return reach == scope.units().size() ? Extent.EVERYWHERE : Extent.IN_PART;
    }

    List<Integer> numbers(Permission permission) {
      return Stream.concat(rules.denying().stream(), rules.allowing().stream())
          .filter(rule -> rule.permission().equals(permission.code()))
          .map(SiteRules.Rule::number)
          .sorted()
          .toList();
    }
  }

  private View view(Subject subject) {
    var scope = units.below(subject.home());
    return new View(
        subject, scope, PermissionRules.upon(rules, subject, scope, work.now(), units::below));
  }

  Matrix matrix(Within within) {
    var home = work.caller().account().orElseThrow().home();
    var unit = work.scope().require(within.unit().orElse(home));
    var views =
        ROLES.stream().map(role -> view(new Subject(role, Optional.empty(), unit))).toList();
    return new Matrix(
        unit, ROLES, asked.stream().map(permission -> line(permission, views)).toList());
  }

  private static Line line(Permission permission, List<View> views) {
    var code = PermissionCode.of(permission);
    return new Line(
        code, code.group(), views.stream().map(view -> cell(permission, view)).toList());
  }

  private static Cell cell(Permission permission, View view) {
    return new Cell(
        view.subject().role(),
        view.standing(permission),
        view.numbers(permission),
        view.extent(permission) == Extent.IN_PART);
  }

  Holdings holdings(WhichAccount which) {
    var person = ExplainPermission.person(work, which.account());
    var view = view(new Subject(person.role(), Optional.of(person.id()), person.unit()));
    return new Holdings(
        person, asked.stream().map(permission -> holding(permission, view)).toList());
  }

  private static Holding holding(Permission permission, View view) {
    var code = PermissionCode.of(permission);
    var extent = view.extent(permission);
    var where =
        extent == Extent.IN_PART
            ? view.reach(permission).stream().sorted(comparing(UnitId::value)).toList()
            : List.<UnitId>of();
    return new Holding(code, code.group(), view.standing(permission), extent, where);
  }
}
