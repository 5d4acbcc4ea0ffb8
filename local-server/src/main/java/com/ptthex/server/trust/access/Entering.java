package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.UseCases;
import com.ptthex.server.kernel.vault.Vault;
import com.ptthex.shared.trust.access.AccessApi;
import com.ptthex.shared.trust.access.PasswordApi;

/** What proves who somebody is, put together: passwords, and how often one may guess. */
final class Entering {
  private final SignInToSite signIn;
  private final ChangePassword changePassword;

  Entering(Vault vault) {
    var guesses = new Guesses(vault.derived());
    this.signIn = new SignInToSite(guesses, PasswordHash::matches);
    this.changePassword = new ChangePassword(guesses);
  }

  void serve(UseCases cases) {
    cases
        .serveAtAPrice(AccessApi.SIGN_IN, signIn::count, signIn::run)
        .serveAtAPrice(PasswordApi.CHANGE, changePassword::count, changePassword::run);
  }
}
