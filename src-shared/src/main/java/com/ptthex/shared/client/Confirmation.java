package com.ptthex.shared.client;

import com.ptthex.shared.contract.Impact;
import java.util.Optional;

/**
 * What goes with a deed beside its input: the impact its caller saw, and the key it is done under.
 */
public record Confirmation(Optional<String> impactToken, Optional<String> key) {

  public static Confirmation none() {
    return new Confirmation(Optional.empty(), Optional.empty());
  }

  public static Confirmation of(Impact seen) {
    return new Confirmation(Optional.of(seen.token()), Optional.empty());
  }

  /** For a caller that keeps its key, so that it can ask again after a restart. */
  public Confirmation under(String ownKey) {
    return new Confirmation(impactToken, Optional.of(ownKey));
  }
}
