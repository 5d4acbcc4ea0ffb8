package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Feature;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.kernel.store.Keyset;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.trust.access.PermissionEvents;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.FindPeople;
import com.ptthex.shared.trust.access.PermissionsApi.FindRules;
import com.ptthex.shared.trust.access.PermissionsApi.People;
import com.ptthex.shared.trust.access.PermissionsApi.Rules;
import java.util.List;

/** What people may do, where, and why. */
public final class PermissionsFeature implements Feature {
  private static final int MOST_PEOPLE = 20;

  @Override
  public List<EventType> events() {
    return PermissionEvents.ALL;
  }

  @Override
  public void serve(UseCases cases) {
    var asked = new PermissionsAsked(cases);
    cases
        .serve(
            PermissionsApi.MATRIX, (work, within) -> new AccessMatrix(work, asked).matrix(within))
        .serve(PermissionsApi.WHY_ROLE, (work, cell) -> ExplainPermission.ofRole(work, asked, cell))
        .serve(
            PermissionsApi.WHY,
            (work, question) -> ExplainPermission.ofAccount(work, asked, question))
        .serve(PermissionsApi.OF, (work, which) -> new AccessMatrix(work, asked).holdings(which))
        .serve(PermissionsApi.PEOPLE, PermissionsFeature::people)
        .serve(PermissionsApi.RULES, PermissionsFeature::rules)
        .servePlanned(PermissionsApi.ADD, (work, wish) -> AddPermissionRule.plan(work, asked, wish))
        .servePlanned(
            PermissionsApi.END, (work, wish) -> EndPermissionRule.plan(work, asked, wish));
  }

  private static People people(Work work, FindPeople find) {
    var found =
        new PermissionPeopleStore(work.db()).first(work.scope(), find.search(), MOST_PEOPLE + 1);
    return new People(found.stream().limit(MOST_PEOPLE).toList(), found.size() > MOST_PEOPLE);
  }

  private static Rules rules(Work work, FindRules find) {
    var slice =
        Keyset.slice(
            new PermissionRuleStore(work.db()).page(work.scope(), find, work.now()),
            find.limit(),
            rule -> Keyset.cursor("" + rule.number()));
    return new Rules(slice.rows(), slice.next());
  }
}
