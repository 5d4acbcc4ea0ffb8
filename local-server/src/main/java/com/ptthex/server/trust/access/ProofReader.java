package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Gates;
import com.ptthex.server.trust.access.ProofStore.Bond;
import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Refusal;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes the proof that goes with a deed, in the deed's own transaction: a deed that is refused
 * leaves its proof as it was. The server's own machines are nobody who could prove anything.
 */
public final class ProofReader implements Gates.StepUp {

  @Override
  public Optional<Refusal.StepUp> refusal(
      Handle db, Caller caller, Endpoint<?, ?> endpoint, Gates.Shown shown) {
    return switch (caller) {
      case Caller.Machine _ -> Optional.empty();
      case Caller.Anonymous _ -> Optional.of(new Refusal.StepUp("prove-again-who-you-are"));
      case Caller.Account account -> refusal(new ProofStore(db), account, endpoint, shown);
    };
  }

  private static Optional<Refusal.StepUp> refusal(
      ProofStore proofs, Caller.Account account, Endpoint<?, ?> endpoint, Gates.Shown shown) {
    if (shown.proof().isEmpty()) {
      return Optional.of(new Refusal.StepUp("prove-again-who-you-are"));
    }
    var hash = Tokens.hash(shown.proof().get());
    var bond = new Bond(hash, account.session().hash(), endpoint.name());
    if (proofs.use(bond, shown.key().map(Tokens::hash).orElse(""), shown.at())) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal.StepUp(proofs.isUsed(bond) ? "proof-used" : "prove-again-who-you-are"));
  }
}
