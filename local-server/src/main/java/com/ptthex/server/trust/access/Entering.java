package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.UseCase;
import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PasswordApi;
import com.ptthex.shared.trust.access.PinApi;
import com.ptthex.shared.trust.access.SecondFactorApi;
import com.ptthex.shared.trust.access.SignInApi;
import com.ptthex.shared.trust.access.StepUpApi;

/** What proves who somebody is, put together: passwords, codes, and how often one may guess. */
final class Entering {
  private final Guesses guesses;
  private final SecondFactors factors;
  private final SignInToSite signIn;
  private final ChangePassword changePassword;
  private final EnrolSecondFactor enrol;

  Entering(Vault vault, Tasks tasks) {
    var guesses = new Guesses(vault.derived());
    var factors = new SecondFactors(vault);
    this.signIn = new SignInToSite(guesses, factors, tasks, PasswordHash::matches);
    this.changePassword = new ChangePassword(guesses);
    this.enrol = new EnrolSecondFactor(factors);
    this.guesses = guesses;
    this.factors = factors;
  }

  SecondFactors factors() {
    return factors;
  }

  void serve(UseCases cases) {
    var lockedDesks = new LockedDesks(guesses);
    var proveAgain = new ProveAgain(guesses, factors, name -> asksForProof(cases, name));
    cases
        .serveAtAPrice(StepUpApi.PROVE, proveAgain::count, proveAgain::run)
        .serveAtAPrice(AccessApi.SIGN_IN, signIn::count, signIn::run)
        .serveAtAPrice(SignInApi.BEGIN, signIn::count, signIn::begin)
        .serveAtAPrice(SignInApi.FINISH, signIn::countCode, signIn::finish)
        .serveAtAPrice(PasswordApi.CHANGE, changePassword::count, changePassword::run)
        .serve(PinApi.STANDING, LockedDesks::standing)
        .serve(PinApi.CHOOSE, LockedDesks::choose)
        .serve(PinApi.DROP, LockedDesks::drop)
        .serveAtAPrice(PinApi.UNLOCK, lockedDesks::count, lockedDesks::unlock)
        .serve(SecondFactorApi.STANDING, EnrolSecondFactor::standing)
        .serve(SecondFactorApi.BEGIN, enrol::begin)
        .serve(SecondFactorApi.CONFIRM, enrol::confirm)
        .serve(SecondFactorApi.RENEW, enrol::renew)
        .serve(SecondFactorApi.DISABLE, enrol::disable);
  }

  /** Asked when somebody proves something: by then all features have said what they serve. */
  private static boolean asksForProof(UseCases cases, String name) {
    return cases.served().stream()
        .map(UseCase::endpoint)
        .anyMatch(endpoint -> endpoint.name().equals(name) && endpoint.has(Trait.STEP_UP));
  }
}
