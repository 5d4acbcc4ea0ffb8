package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Scope;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.PermissionRule.Subject;
import com.ptthex.server.trust.organisation.UnitTreeReader;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.Explained;
import com.ptthex.shared.trust.access.PermissionsApi.Held;
import com.ptthex.shared.trust.access.PermissionsApi.Missing;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.Person;
import com.ptthex.shared.trust.access.PermissionsApi.Question;
import com.ptthex.shared.trust.access.PermissionsApi.WhichCell;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** Tells why somebody holds a permission somewhere, or not: what the gate would find, in steps. */
final class ExplainPermission {
  private final Work work;
  private final UnitTreeReader units;

  private ExplainPermission(Work work) {
    this.work = work;
    this.units = new UnitTreeReader(work.db());
  }

  static Explained ofAccount(Work work, PermissionsAsked asked, Question question) {
    var person = person(work, question.account());
    var subject = new Subject(person.role(), Optional.of(person.id()), person.unit());
    var place = work.scope().require(question.unit().orElse(person.unit()));
    return new ExplainPermission(work)
        .explain(subject, asked.require(question.permission()), place);
  }

  static Explained ofRole(Work work, PermissionsAsked asked, WhichCell cell) {
    var home = work.caller().account().orElseThrow().home();
    var place = work.scope().require(cell.unit().orElse(home));
    var subject = new Subject(cell.role(), Optional.empty(), place);
    return new ExplainPermission(work).explain(subject, asked.require(cell.permission()), place);
  }

  static Person person(Work work, AccountId id) {
    return new PermissionPeopleStore(work.db())
        .find(work.scope(), id)
        .orElseThrow(() -> new Refusal.NotFound("account-not-found").raise());
  }

  private Explained explain(Subject subject, Permission permission, UnitId place) {
    var rules =
        new PermissionRuleStore(work.db())
            .about(PermissionCode.of(permission)).stream()
                .filter(rule -> concerns(rule, subject))
                .filter(rule -> mayBeTold(rule, place))
                .toList();
    var facts =
        new PermissionTrace.Facts(
            subject, seenBy(subject), permission, rules, units::below, work.now());
    return switch (PermissionTrace.judge(facts, place)) {
      case Decision.Chosen<UnitId>(var _, var steps) -> new Explained(place, new Held(), steps);
      case Decision.Declined<UnitId>(var code, var steps, var why) ->
          new Explained(place, new Missing(code, why), steps);
    };
  }

  private Scope seenBy(Subject subject) {
    return units.below(subject.home());
  }

  /** A rule about another account says nothing about this one, and is not for everybody to see. */
  private static boolean concerns(PermissionRule rule, Subject subject) {
    return !(rule.whom() instanceof OfAccount) || rule.isAbout(subject);
  }

  /** Of what the caller does not see, only a rule that binds this place. */
  private boolean mayBeTold(PermissionRule rule, UnitId place) {
    return work.scope().units().contains(rule.unit())
        || units.below(rule.unit()).units().contains(place);
  }
}
