package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Caller;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.AccountMailStore.Wanted;
import com.ptthex.server.trust.mail.Letter;
import com.ptthex.server.trust.mail.Postbox;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.AccountMailApi;
import com.ptthex.shared.trust.access.AccountMailApi.Change;
import com.ptthex.shared.trust.access.AccountMailApi.Confirm;
import com.ptthex.shared.trust.access.AccountMailApi.Confirmed;
import com.ptthex.shared.trust.access.AccountMailApi.Own;
import com.ptthex.shared.trust.mail.LetterKind;
import com.ptthex.shared.value.Label;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Optional;

/** Somebody's own address, and letters about what happens to their account. */
final class AccountMails {
  /** So long it is worth telling somebody of what happened. */
  private static final Duration NEWS_LAST = Duration.ofDays(3);

  private final Postbox postbox;
  private final Guesses guesses;

  AccountMails(Postbox postbox, Guesses guesses) {
    this.postbox = postbox;
    this.guesses = guesses;
  }

  Own own(Work work, Nothing nothing) {
    return own(work, AccessFeature.caller(work));
  }

  private static Own own(Work work, Caller.Account caller) {
    var store = new AccountMailStore(work.db());
    return new Own(
        Postbox.isOpen(work), store.confirmed(caller.id()), store.waiting(caller.id(), work.now()));
  }

  /** The one that counts goes on until the other is confirmed. */
  Own change(Work work, Change wish) {
    Postbox.mustBeOpen(work);
    var caller = held(work);
    var store = new AccountMailStore(work.db());
    if (store.confirmed(caller.id()).filter(one -> isAlready(one, wish)).isPresent()) {
      throw new Refusal.Conflict("address-is-that-already").raise();
    }
    guesses.countLetter(work, new PasswordStore(work.db()).loginOf(caller.id()));
    var code = EntryCodes.make();
    var until = work.now().plus(AccountMailApi.LASTS);
    store.endWaiting(caller.id(), work.now());
    store.insert(
        new Wanted(caller.id(), wish.address(), wish.language(), EntryCodes.hash(code)),
        work.now(),
        until);
    postbox.post(
        work,
        caller.home(),
        Letter.carrying(
            LetterKind.ADDRESS_CODE, wish.address(), wish.language(), caller.name(), code, until));
    return own(work, caller);
  }

  private static boolean isAlready(Confirmed one, Change wish) {
    return one.address().equals(wish.address()) && one.language() == wish.language();
  }

  Own confirm(Work work, Confirm wish) {
    var caller = held(work);
    var store = new AccountMailStore(work.db());
    var before = store.confirmed(caller.id());
    store.endConfirmed(caller.id(), work.now());
    if (!store.confirm(caller.id(), EntryCodes.hash(wish.code()), work.now())) {
      throw EntryCodes.notValid();
    }
    before.ifPresent(one -> leave(work, caller, one));
    say(work, caller, AccountChange.MAIL_CONFIRMED);
    return own(work, caller);
  }

  Own remove(Work work, Nothing nothing) {
    var caller = held(work);
    var store = new AccountMailStore(work.db());
    var before = store.confirmed(caller.id());
    store.endWaiting(caller.id(), work.now());
    store.endConfirmed(caller.id(), work.now());
    before.ifPresent(
        one -> {
          leave(work, caller, one);
          say(work, caller, AccountChange.MAIL_REMOVED);
        });
    return own(work, caller);
  }

  /** Two who change it at once do so one after the other. */
  private static Caller.Account held(Work work) {
    var caller = AccessFeature.caller(work);
    if (!new AccountStore(work.db()).heldActive(caller.id())) {
      throw new Refusal.SignIn("session-ended").raise();
    }
    return caller;
  }

  /** Whoever reads there is told once more, and comes in by nothing that went there. */
  private void leave(Work work, Caller.Account caller, Confirmed before) {
    new PasswordResetStore(work.db()).endMailed(caller.id(), work.now());
    tell(work, caller.home(), before, LetterKind.ADDRESS_CHANGED, caller.name());
  }

  /** Whoever holds the account learns of it, where they can be reached. */
  void tellOfReset(Work work, KnownAccount.Holder holder) {
    new AccountMailStore(work.db())
        .confirmed(holder.id())
        .ifPresent(to -> tell(work, holder.unit(), to, LetterKind.PASSWORD_RESET, holder.name()));
  }

  private void tell(Work work, UnitId unit, Confirmed to, LetterKind what, Label name) {
    if (Postbox.isOpen(work)) {
      var until = work.now().plus(NEWS_LAST);
      postbox.post(work, unit, Letter.telling(what, to.address(), to.language(), name, until));
    }
  }

  private static void say(Work work, Caller.Account caller, AccountChange change) {
    var event =
        change == AccountChange.MAIL_CONFIRMED
            ? AccountEvents.ADDRESS_CONFIRMED
            : AccountEvents.ADDRESS_REMOVED;
    var account = new AccountStore(work.db()).one(caller.id());
    new Staff(work).tell(account, change, event, Optional.empty());
  }
}
