package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.ProofStore.Bond;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.FactorCode;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.StepUpApi.Prove;
import com.ptthex.shared.trust.access.StepUpApi.Proven;
import com.ptthex.shared.value.Proof;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gives a proof for one deed. Whoever has a second factor proves with it: a password that somebody
 * looked at over a shoulder would else open what the second factor closes, such as turning it off.
 */
final class ProveAgain {
  private static final Duration VALID = Duration.ofMinutes(5);

  private final Guesses guesses;
  private final SecondFactors factors;
  private final Predicate<String> asksForProof;

  /**
   * @param asksForProof whether what is served under a name asks for one
   */
  ProveAgain(Guesses guesses, SecondFactors factors, Predicate<String> asksForProof) {
    this.guesses = guesses;
    this.factors = factors;
    this.asksForProof = asksForProof;
  }

  Nothing count(Work work, Prove wish) {
    var caller = AccessFeature.caller(work);
    guesses.countInside(work, new PasswordStore(work.db()).loginOf(caller.id()));
    return Nothing.NOTHING;
  }

  Proven run(Work work, Prove wish) {
    var caller = AccessFeature.caller(work);
    if (!asksForProof.test(wish.endpoint().value())) {
      throw new Refusal.Invalid("endpoint", "needs-no-proof", Map.of()).raise();
    }
    if (SecondFactors.isOn(work, caller.id())) {
      proveByCode(work, caller, wish.code().orElseThrow(() -> missing("code")));
    } else {
      proveByPassword(work, caller, wish.password().orElseThrow(() -> missing("password")));
    }
    var store = new PasswordStore(work.db());
    guesses.rightInside(work, store.loginOf(caller.id()));
    var proof = new Proof(Tokens.make().value());
    var until = work.now().plus(VALID);
    var bond =
        new Bond(Tokens.hash(proof.value()), caller.session().hash(), wish.endpoint().value());
    new ProofStore(work.db()).insert(bond, until);
    return new Proven(proof, until);
  }

  private static RuntimeException missing(String field) {
    return new Refusal.Invalid(field, "required", Map.of()).raise();
  }

  private void proveByCode(Work work, Caller.Account caller, FactorCode code) {
    if (!factors.proves(work, caller.id(), caller.home(), code)) {
      throw new Refusal.Invalid("code", "wrong-code", Map.of()).raise();
    }
  }

  private static void proveByPassword(Work work, Caller.Account caller, Password password) {
    var kept = new PasswordStore(work.db()).lock(caller.id());
    if (!PasswordHash.matches(password, kept.password())) {
      throw new Refusal.Invalid("password", "wrong-password", Map.of()).raise();
    }
  }
}
