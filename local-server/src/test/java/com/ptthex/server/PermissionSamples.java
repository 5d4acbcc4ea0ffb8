package com.ptthex.server;

import com.ptthex.server.Samples.Foreign;
import com.ptthex.server.testing.TestSite;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** The lines of what people may do. */
final class PermissionSamples {
  private static final PermissionCode CODE = PermissionCode.of(NumbersApi.NUMBERS_QUARANTINE);

  private PermissionSamples() {}

  static void into(Samples samples) {
    samples.of(
        PermissionsApi.MATRIX,
        Foreign.NOT_FOUND,
        (_, unit) -> new PermissionsApi.Within(Optional.of(unit)));
    samples.of(
        PermissionsApi.WHY_ROLE,
        Foreign.NOT_FOUND,
        (_, unit) -> new PermissionsApi.WhichCell(Role.DISPATCHER, CODE, Optional.of(unit)));
    samples.of(
        PermissionsApi.WHY,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new PermissionsApi.Question(dispatcher(site, unit), CODE, Optional.empty()));
    samples.of(
        PermissionsApi.OF,
        Foreign.NOT_FOUND,
        (site, unit) -> new PermissionsApi.WhichAccount(dispatcher(site, unit)));
    samples.of(
        PermissionsApi.PEOPLE,
        Foreign.ABSENT,
        (site, unit) -> {
          dispatcher(site, unit);
          return new PermissionsApi.FindPeople(Optional.empty());
        });
    samples.of(
        PermissionsApi.RULES,
        Foreign.ABSENT,
        (site, unit) -> {
          rule(site, unit);
          return PermissionsApi.FindRules.all();
        });
    samples.of(PermissionsApi.ADD, Foreign.NOT_FOUND, PermissionSamples::add);
    samples.of(
        PermissionsApi.END,
        Foreign.NOT_FOUND,
        (site, unit) ->
            new PermissionsApi.EndRule(rule(site, unit).id(), new Note("No longer needed")));
  }

  private static AccountId dispatcher(TestSite site, UnitId unit) {
    return site.as(Role.DISPATCHER, unit).call(AccessApi.ME, Nothing.NOTHING).orThrow().id();
  }

  /** About somebody of a place of their own, so that it is neither there yet nor in others' way. */
  private static AddRule add(TestSite site, UnitId unit) {
    var place = site.unit(unit, "Place " + site.freshPhone().value());
    return new AddRule(
        RuleBearing.DENY,
        CODE,
        new OfAccount(dispatcher(site, place)),
        unit,
        new Note("Until they are trained"),
        Optional.empty());
  }

  private static PermissionsApi.Rule rule(TestSite site, UnitId unit) {
    return TestSite.perform(site.owner(), PermissionsApi.ADD, add(site, unit)).orThrow();
  }
}
