package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.EventType;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.Pin;
import com.ptthex.shared.trust.access.PinApi.Choose;
import com.ptthex.shared.trust.access.PinApi.Standing;
import com.ptthex.shared.trust.access.PinApi.Unlock;
import java.util.Map;

/**
 * Who opens a locked desk is who locked it: by their PIN, or by their password. Both are guessed at
 * as slowly as a password is from an open session.
 */
final class LockedDesks {
  private final Guesses guesses;

  LockedDesks(Guesses guesses) {
    this.guesses = guesses;
  }

  static Standing standing(Work work, Nothing nothing) {
    var caller = AccessFeature.caller(work);
    return new Standing(new PinStore(work.db()).find(caller.id()).map(PinStore.Kept::since));
  }

  static Nothing choose(Work work, Choose wish) {
    var caller = AccessFeature.caller(work);
    // Two who choose at once do it one after the other.
    new PasswordStore(work.db()).lock(caller.id());
    var kept = new PinStore.Kept(SitePasswords.of(work).hash(wish.pin()), work.now());
    new PinStore(work.db()).keep(caller.id(), kept);
    tell(work, AccessEvents.PIN_CHOSEN, caller);
    return Nothing.NOTHING;
  }

  static Nothing drop(Work work, Nothing nothing) {
    var caller = AccessFeature.caller(work);
    if (!new PinStore(work.db()).drop(caller.id())) {
      throw new Refusal.Conflict("no-pin").raise();
    }
    tell(work, AccessEvents.PIN_DROPPED, caller);
    return nothing;
  }

  private static void tell(Work work, EventType what, Caller.Account caller) {
    work.emit(Event.of(what, caller.id(), caller.home()));
  }

  Nothing count(Work work, Unlock wish) {
    var caller = AccessFeature.caller(work);
    var login = new PasswordStore(work.db()).loginOf(caller.id());
    if (wish.pin().isPresent()) {
      guesses.countPin(work, login);
    } else {
      guesses.countInside(work, login);
    }
    return Nothing.NOTHING;
  }

  Nothing unlock(Work work, Unlock wish) {
    var caller = AccessFeature.caller(work);
    var kept = new PasswordStore(work.db()).lock(caller.id());
    if (wish.pin().isPresent()) {
      byPin(work, caller, wish.pin().get());
      guesses.rightPin(work, kept.login());
    } else {
      byPassword(kept, wish.password().orElseThrow(() -> invalid("password", "required")));
      guesses.rightInside(work, kept.login());
    }
    return Nothing.NOTHING;
  }

  private static void byPin(Work work, Caller.Account caller, Pin pin) {
    var kept = new PinStore(work.db()).find(caller.id()).orElseThrow(() -> wrong("pin"));
    if (!PasswordHash.matches(pin, kept.hash())) {
      throw wrong("pin");
    }
  }

  private static void byPassword(PasswordStore.Kept kept, Password password) {
    if (!PasswordHash.matches(password, kept.password())) {
      throw wrong("password");
    }
  }

  private static RuntimeException wrong(String field) {
    return invalid(field, "wrong-" + field);
  }

  private static RuntimeException invalid(String field, String code) {
    return new Refusal.Invalid(field, code, Map.of()).raise();
  }
}
