package com.ptthex.shared.client;

import com.ptthex.shared.contract.Impact;
import com.ptthex.shared.value.Proof;
import java.util.Optional;

/**
 * What goes with a deed beside its input: the impact its caller saw, the key it is done under, and
 * the proof of who they are.
 */
public record Confirmation(
    Optional<String> impactToken, Optional<String> key, Optional<Proof> proof) {

  public static Confirmation none() {
    return new Confirmation(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Confirmation of(Impact seen) {
    return new Confirmation(Optional.of(seen.token()), Optional.empty(), Optional.empty());
  }

  /** For a caller that keeps its key, so that it can ask again after a restart. */
  public Confirmation under(String ownKey) {
    return new Confirmation(impactToken, Optional.of(ownKey), proof);
  }

  /** By who has proved once more who they are. */
  public Confirmation with(Proof shown) {
    return new Confirmation(impactToken, key, Optional.of(shown));
  }
}
