package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.Proof;
import java.time.Instant;
import java.util.Optional;

/** Proving once more who one is, for one deed that is worth it. */
public interface StepUpApi {

  Endpoint<Prove, Proven> PROVE =
      deed("access.step-up", "/me/step-up", Prove.class, Proven.class)
          .with(Trait.LIFE_SAFETY)
          .with(Trait.SECRET_ANSWER)
          .toldAs(
              "Gives a proof for one call of one endpoint: for a code of the second factor, or for"
                  + " the password of who has none.");

  /**
   * @param endpoint what the proof is for
   */
  record Prove(EndpointName endpoint, Optional<Password> password, Optional<FactorCode> code) {
    public static Prove with(Endpoint<?, ?> endpoint, Password password) {
      return new Prove(nameOf(endpoint), Optional.of(password), Optional.empty());
    }

    public static Prove with(Endpoint<?, ?> endpoint, FactorCode code) {
      return new Prove(nameOf(endpoint), Optional.empty(), Optional.of(code));
    }

    private static EndpointName nameOf(Endpoint<?, ?> endpoint) {
      return new EndpointName(endpoint.name());
    }
  }

  record Proven(Proof proof, Instant until) {}
}
