package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import java.util.Set;

/** What the person at this desk may do, as the server said at sign-in; the server decides. */
public record Rights(Set<String> permissions) {
  public Rights {
    permissions = Set.copyOf(permissions);
  }

  public boolean mayCall(Endpoint<?, ?> endpoint) {
    return switch (endpoint.terms().entry()) {
      case Entry.Open _, Entry.SignedIn _ -> true;
      case Entry.Inside _ -> false;
      case Entry.Holding(var permission) -> permissions.contains(permission.code());
    };
  }
}
