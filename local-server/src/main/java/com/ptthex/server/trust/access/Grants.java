package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Gates;
import com.ptthex.shared.contract.Decision;
import com.ptthex.shared.contract.Decision.Chosen;
import com.ptthex.shared.contract.Decision.Declined;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Step;
import com.ptthex.shared.contract.Step.Finding;
import com.ptthex.shared.wire.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may use what: a permission is held by a role, and what no role grants is refused. */
public final class Grants implements Gates.Grants {

  @Override
  public Decision<Endpoint<?, ?>> allow(Caller caller, Endpoint<?, ?> endpoint) {
    return switch (endpoint.terms().entry()) {
      case Entry.Open _ -> new Chosen<>(endpoint, List.of(fired("open-to-all")));
      case Entry.SignedIn _ -> new Chosen<>(endpoint, List.of(fired("signed-in")));
      case Entry.Inside _ -> inside(caller, endpoint);
      case Entry.Holding(var permission) -> held(caller, permission, endpoint);
    };
  }

  private static Decision<Endpoint<?, ?>> inside(Caller caller, Endpoint<?, ?> endpoint) {
    return caller instanceof Caller.Machine
        ? new Chosen<>(endpoint, List.of(fired("own-machine")))
        : new Declined<>(
            "own-machines-only",
            List.of(new Step("own-machine", Finding.DID_NOT_FIRE, Map.of())),
            Map.of());
  }

  private static Decision<Endpoint<?, ?>> held(
      Caller caller, Permission permission, Endpoint<?, ?> endpoint) {
    var role = caller.account().map(Caller.Account::role);
    if (role.filter(permission::grantedTo).isPresent()) {
      return new Chosen<>(endpoint, List.of(fired("role-grants")));
    }
    var facts = Map.of("permission", permission.code(), "heldBy", holders(permission));
    return new Declined<>(
        "permission-missing", List.of(new Step("role-grants", Finding.DID_NOT_FIRE, facts)), facts);
  }

  private static Step fired(String rule) {
    return new Step(rule, Finding.FIRED, Map.of());
  }

  /** Who could do it, or help. */
  private static String holders(Permission permission) {
    return permission.roles().stream().sorted().map(Names::camel).collect(Collectors.joining(","));
  }
}
