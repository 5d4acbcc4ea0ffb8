package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Gates;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.contract.Trait;
import java.util.List;
import java.util.Map;

/**
 * Who may use what: a permission is held by a role, or by a rule of the site, and what neither
 * grants is refused. Who holds it in a part of what they see acts as if they saw that part alone.
 */
public final class Grants implements Gates.Grants {

  @Override
  public Decision<Caller> allow(Caller caller, Endpoint<?, ?> endpoint) {
    return endpoint.has(Trait.FIELD) && !isFromDevice(caller)
        ? new Declined<>(
            "approved-device-needed",
            List.of(new Step("approved-device", Finding.DID_NOT_FIRE, Map.of())),
            Map.of())
        : entered(caller, endpoint);
  }

  /** Its session is bound to a device, and ends when the device is revoked. */
  private static boolean isFromDevice(Caller caller) {
    return caller.account().flatMap(account -> account.session().device()).isPresent();
  }

  private static Decision<Caller> entered(Caller caller, Endpoint<?, ?> endpoint) {
    return switch (endpoint.terms().entry()) {
      case Entry.Open _ -> new Chosen<>(caller, List.of(fired("open-to-all")));
      case Entry.SignedIn _ -> new Chosen<>(caller, List.of(fired("signed-in")));
      case Entry.Inside _ -> inside(caller);
      case Entry.Holding(var permission) -> held(caller, permission);
    };
  }

  private static Decision<Caller> inside(Caller caller) {
    return caller instanceof Caller.Machine
        ? new Chosen<>(caller, List.of(fired("own-machine")))
        : new Declined<>(
            "own-machines-only",
            List.of(new Step("own-machine", Finding.DID_NOT_FIRE, Map.of())),
            Map.of());
  }

  private static Decision<Caller> held(Caller caller, Permission permission) {
    if (!(caller instanceof Caller.Account account)) {
      return declined(PermissionMissing.toNobody(permission));
    }
    var reach = account.reach(permission);
    return reach.units().isEmpty()
        ? declined(missing(account, permission))
        : new Chosen<>(account.within(reach), List.of(fired("permission-held")));
  }

  private static Decision<Caller> declined(PermissionMissing missing) {
    var step = new Step("permission-held", Finding.DID_NOT_FIRE, missing.facts());
    return new Declined<>(missing.code(), List.of(step), missing.facts());
  }

  private static Step fired(String rule) {
    return new Step(rule, Finding.FIRED, Map.of());
  }

  private static PermissionMissing missing(Caller.Account account, Permission permission) {
    var verdict = account.rules().at(account.home(), account.role(), permission);
    return PermissionMissing.of(verdict, account.role(), permission, account.home());
  }

  /**
   * What lies where a rule has taken the permission away is not found; then the rule is named, for
   * what is there and what is not alike.
   */
  @Override
  public Refusal told(Caller caller, Endpoint<?, ?> endpoint, Refusal refusal) {
    if (refusal instanceof Refusal.NotFound
        && caller instanceof Caller.Account account
        && endpoint.terms().entry() instanceof Entry.Holding(var permission)
        && account.reach(permission).units().size() < account.scope().units().size()) {
      return PermissionMissing.there(account.rules(), permission).refusal();
    }
    return refusal;
  }
}
