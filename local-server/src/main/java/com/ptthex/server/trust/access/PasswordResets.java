package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.KnownAccount.Active;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.server.trust.access.PasswordResetStore.Given;
import com.ptthex.server.trust.organisation.UnitReader;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountChange;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.PasswordResetApi;
import com.ptthex.shared.trust.access.PasswordResetApi.Issue;
import com.ptthex.shared.trust.access.PasswordResetApi.Issued;
import com.ptthex.shared.trust.access.PasswordResetApi.Redeem;
import java.util.Optional;

/** A new password for who has forgotten theirs, by a code that somebody gave or mailed to them. */
final class PasswordResets {
  private final AccountMails mails;

  PasswordResets(AccountMails mails) {
    this.mails = mails;
  }

  /** The codes given before are worth nothing from now on. */
  static Issued issue(Work work, Issue wish) {
    var staff = new Staff(work);
    if (!(staff.within(wish.id()) instanceof Active account)) {
      throw new Refusal.Conflict("account-not-active").raise();
    }
    var code = EntryCodes.make();
    var until = work.now().plus(PasswordResetApi.LASTS);
    var resets = new PasswordResetStore(work.db());
    resets.endAll(wish.id(), work.now());
    var by = Staff.caller(work).id();
    resets.insert(new Given(EntryCodes.hash(code), wish.id(), by), work.now(), until);
    staff.tell(
        account,
        AccountChange.RESET_ISSUED,
        AccountEvents.RESET_ISSUED,
        Optional.of(wish.reason()));
    return new Issued(code, until);
  }

  Nothing redeem(Work work, Redeem wish) {
    var resets = new PasswordResetStore(work.db());
    var id =
        resets.taken(EntryCodes.hash(wish.code()), work.now()).orElseThrow(EntryCodes::notValid);
    var accounts = new AccountStore(work.db());
    // Held, so that nobody signs in with the old one meanwhile and stays.
    if (!accounts.heldActive(id)) {
      throw EntryCodes.notValid();
    }
    var account = accounts.one(id);
    var site = new UnitReader(work.db()).customerName();
    PasswordRules.require("password", account.holder().login(), site, wish.password());
    new AccessStore(work.db()).setPassword(id, SitePasswords.of(work).hash(wish.password()));
    resets.endAll(id, work.now());
    new TicketStore(work.db()).endAll(id);
    new PinStore(work.db()).drop(id);
    var staff = new Staff(work);
    staff.tell(
        account, AccountChange.PASSWORD_RESET, AccountEvents.PASSWORD_RESET, Optional.empty());
    staff.sessions().endAll(id, account.holder().unit(), Why.PASSWORD_RESET);
    mails.tellOfReset(work, account.holder());
    return Nothing.NOTHING;
  }
}
