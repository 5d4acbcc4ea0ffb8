package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccessEvents;

/** Opens a session. An unknown login costs the same work and gets the same words. */
final class SignInToSite {
  private SignInToSite() {}

  static Session run(Work work, SignIn wish) {
    var store = new AccessStore(work.db());
    var found = store.byLogin(wish.login());
    var stored = found.map(AccessStore.Account::password).orElse(PasswordHash.NOBODYS);
    var matches = PasswordHash.matches(wish.password(), stored);
    var account =
        found
            .filter(_ -> matches)
            .filter(AccessStore.Account::mayEnter)
            .orElseThrow(() -> new Refusal.SignIn("wrong-login-or-password").raise());
    var token = Tokens.make();
    var until = new OpenSessions(work).open(Tokens.hash(token.value()), account);
    work.emit(Event.of(AccessEvents.SIGNED_IN, account.id(), account.unit()));
    return new Session(token, until);
  }
}
