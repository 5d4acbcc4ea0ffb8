package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.PasswordApi.Change;
import java.util.Map;

/**
 * Another password for whoever knows the one that holds; whoever else had come in with it leaves.
 */
final class ChangePassword {
  private final Guesses guesses;

  ChangePassword(Guesses guesses) {
    this.guesses = guesses;
  }

  /** Whoever sits down at an open session has no more guesses than at the door. */
  Nothing count(Work work, Change wish) {
    var caller = AccessFeature.caller(work);
    guesses.countInside(work, new PasswordStore(work.db()).loginOf(caller.id()));
    return Nothing.NOTHING;
  }

  Nothing run(Work work, Change wish) {
    var caller = AccessFeature.caller(work);
    var store = new PasswordStore(work.db());
    var kept = store.lock(caller.id());
    if (!PasswordHash.matches(wish.current(), kept.password())) {
      throw new Refusal.Invalid("current", "wrong-password", Map.of()).raise();
    }
    if (wish.wanted().equals(wish.current())) {
      throw new Refusal.Invalid("wanted", "password-unchanged", Map.of()).raise();
    }
    var site = new UnitReader(work.db()).customerName();
    PasswordRules.require("wanted", kept.login(), site, wish.wanted());
    guesses.rightInside(work, kept.login());
    store.set(caller.id(), SitePasswords.of(work).hash(wish.wanted()));
    new TicketStore(work.db()).endAll(caller.id());
    store.endOtherSessions(caller.id(), caller.session().hash(), work.now());
    work.emit(Event.of(AccessEvents.PASSWORD_CHANGED, caller.id(), caller.home()));
    return Nothing.NOTHING;
  }
}
