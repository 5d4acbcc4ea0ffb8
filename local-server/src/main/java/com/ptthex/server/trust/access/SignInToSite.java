package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.Password;
import java.time.Duration;

/** Opens a session. An unknown login costs the same work and gets the same words. */
final class SignInToSite {
  private static final Duration LASTS = Duration.ofHours(24);

  private final Guesses guesses;
  private final Check check;

  /** Whether a password is the one that was stored. */
  interface Check {
    boolean matches(Password password, String stored);
  }

  SignInToSite(Guesses guesses, Check check) {
    this.guesses = guesses;
    this.check = check;
  }

  Nothing count(Work work, SignIn wish) {
    guesses.count(work, wish.login());
    return Nothing.NOTHING;
  }

  Session run(Work work, SignIn wish) {
    var account = proved(work, wish);
    guesses.right(work, wish.login());
    var token = Tokens.make();
    var until = work.now().plus(LASTS);
    new AccessStore(work.db()).open(Tokens.hash(token.value()), account.id(), work.now(), until);
    work.emit(Event.of(AccessEvents.SIGNED_IN, account.id(), account.unit()));
    return new Session(token, until);
  }

  private AccessStore.Account proved(Work work, SignIn wish) {
    var store = new AccessStore(work.db());
    var found = store.byLogin(wish.login());
    var stored = found.map(AccessStore.Account::password).orElse(PasswordHash.NOBODYS);
    var matches = check.matches(wish.password(), stored);
    var account =
        found
            .filter(_ -> matches)
            .orElseThrow(() -> new Refusal.SignIn("wrong-login-or-password").raise());
    if (PasswordHash.isOutdated(stored)) {
      // The only moment at which the password is known.
      store.setPassword(account.id(), PasswordHash.hash(wish.password()));
    }
    return account;
  }
}
