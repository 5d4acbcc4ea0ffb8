package com.ptthex.server.trust.access;

import com.ptthex.shared.contract.Role;
import com.ptthex.shared.trust.access.PermissionCode;
import com.ptthex.shared.trust.access.PermissionsApi.OfAccount;
import com.ptthex.shared.trust.access.PermissionsApi.OfRole;
import com.ptthex.shared.trust.access.PermissionsApi.Whom;
import com.ptthex.shared.trust.access.RuleBearing;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * A rule of the site: that somebody is given a permission, or loses it, within a unit.
 *
 * @param number how people name it
 * @param unit it holds there and below
 */
record PermissionRule(
    int number,
    RuleBearing bearing,
    PermissionCode permission,
    Whom whom,
    UnitId unit,
    Optional<Instant> until) {

  /** Who a rule may be about: an account, or anybody of a role. */
  record Subject(Role role, Optional<AccountId> account, UnitId home) {}

  boolean isAbout(Subject subject) {
    return switch (whom) {
      case OfRole(var role) -> role == subject.role();
      case OfAccount(var account) -> subject.account().filter(account::equals).isPresent();
    };
  }

  boolean isOver(Instant now) {
    return until.filter(end -> !end.isAfter(now)).isPresent();
  }
}
