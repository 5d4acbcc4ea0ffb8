package com.ptthex.console.ui.model;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.value.Proof;
import java.util.Optional;

/** Has the person at the desk prove once more who they are. */
public interface Prover {

  /**
   * Takes as long as they take, so it is called away from the screen.
   *
   * @return nothing when they would rather not
   */
  Optional<Proof> prove(Endpoint<?, ?> deed);
}
