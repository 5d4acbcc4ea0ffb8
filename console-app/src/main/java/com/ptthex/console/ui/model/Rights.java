package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Entry;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the person at this desk may do, as the server said at sign-in, and what is closed for
 * everybody meanwhile; the server decides.
 */
public record Rights(Set<String> permissions, ObservableValue<Closings> closings) {
  public Rights {
    permissions = Set.copyOf(permissions);
  }

  /** Where nothing is ever closed. */
  public Rights(Set<String> permissions) {
    this(permissions, new SimpleObjectProperty<>(Closings.NONE));
  }

  public boolean mayCall(Endpoint<?, ?> endpoint) {
    return switch (endpoint.terms().entry()) {
      case Entry.Open _, Entry.SignedIn _ -> true;
      case Entry.Inside _ -> false;
      case Entry.Holding(var permission) -> permissions.contains(permission.code());
    };
  }
}
