package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccessEvents;
import java.time.Duration;

/** Opens a session. An unknown login costs the same work and gets the same words. */
final class SignInToSite {
  private static final Duration LASTS = Duration.ofHours(24);

  private SignInToSite() {}

  static Session run(Work work, SignIn wish) {
    var store = new AccessStore(work.db());
    var found = store.byLogin(wish.login());
    var stored = found.map(AccessStore.Account::password).orElse(PasswordHash.NOBODYS);
    var matches = PasswordHash.matches(wish.password(), stored);
    var account =
        found
            .filter(_ -> matches)
            .orElseThrow(() -> new Refusal.SignIn("wrong-login-or-password").raise());
    var token = Tokens.make();
    var until = work.now().plus(LASTS);
    store.open(Tokens.hash(token.value()), account.id(), work.now(), until);
    work.emit(Event.of(AccessEvents.SIGNED_IN, account.id(), account.unit()));
    return new Session(token, until);
  }
}
