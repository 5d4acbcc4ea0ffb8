package com.ptthex.server.demo;

import com.ptthex.shared.attention.alerts.AlertsApi;
import com.ptthex.shared.client.ApiClient;
import com.ptthex.shared.client.Confirmation;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Role;
import com.ptthex.shared.messaging.numbers.NumbersApi;
import com.ptthex.shared.trust.access.DemoPassword;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi;
import com.ptthex.shared.trust.access.PermissionsApi.AddRule;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.trust.access.StepUpApi;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.value.Note;
import com.ptthex.shared.value.UnitId;
import java.util.Optional;

/** The rules that the demo's owner has made: one that gives and one that takes away. */
final class DemoRules {
  private final ApiClient owner;

  private DemoRules(ApiClient owner) {
    this.owner = owner;
  }

  static void make(ApiClient owner, UnitId first, UnitId second) {
    var rules = new DemoRules(owner);
    rules.add(
        RuleBearing.ALLOW,
        AlertsApi.ALERTS_DISMISS,
        first,
        "The night shift there has nobody else who could.");
    rules.add(
        RuleBearing.DENY,
        NumbersApi.NUMBERS_RELEASE,
        second,
        "New at the desk. Until they have been shown how.");
  }

  private void add(RuleBearing bearing, Permission permission, UnitId unit, String reason) {
    var wish =
        new AddRule(
            bearing,
            PermissionCode.of(permission),
            new OfRole(Role.DISPATCHER),
            unit,
            new Note(reason),
            Optional.empty());
    var impact = owner.call(PermissionsApi.ADD.preview(), wish).orThrow();
    var prove = Prove.with(PermissionsApi.ADD, DemoPassword.PASSWORD);
    var proof = owner.call(StepUpApi.PROVE, prove).orThrow().proof();
    owner.call(PermissionsApi.ADD, wish, Confirmation.of(impact).with(proof)).orThrow();
  }
}
