package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccessApi.Session;
import com.ptthex.shared.trust.access.AccessApi.SignIn;
import com.ptthex.shared.trust.access.AccessEvents;
import com.ptthex.shared.trust.access.Password;
import com.ptthex.shared.trust.access.SignInApi.Begun;
import com.ptthex.shared.trust.access.SignInApi.Finish;
import com.ptthex.shared.trust.access.SignInApi.Step;
import com.ptthex.shared.trust.access.Ticket;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.time.Duration;
import java.util.Map;

/** Opens a session. An unknown login costs the same work and gets the same words. */
final class SignInToSite {
  private static final Duration TICKET_LASTS = Duration.ofMinutes(5);

  private final Guesses guesses;
  private final SecondFactors factors;
  private final Tasks tasks;
  private final Check check;

  /** Whether a password is the one that was stored. */
  interface Check {
    boolean matches(Password password, String stored);
  }

  SignInToSite(Guesses guesses, SecondFactors factors, Tasks tasks, Check check) {
    this.guesses = guesses;
    this.factors = factors;
    this.tasks = tasks;
    this.check = check;
  }

  Nothing count(Work work, SignIn wish) {
    guesses.count(work, wish.login());
    if (guesses.wantTask(work, wish.login())) {
      tasks.take().run(work, wish.solved());
    }
    return Nothing.NOTHING;
  }

  /** For whoever has no second factor, in one step. */
  Session run(Work work, SignIn wish) {
    var account = proved(work, wish);
    if (SecondFactors.isOn(work, account.id())) {
      throw new Refusal.SignIn("second-factor-needed").raise();
    }
    guesses.right(work, wish.login());
    return open(work, account.id(), account.unit());
  }

  Begun begin(Work work, SignIn wish) {
    var account = proved(work, wish);
    if (SecondFactors.isOn(work, account.id())) {
      guesses.rightSoFar(work, wish.login());
      return new Begun(ticketFor(work, account.id()));
    }
    guesses.right(work, wish.login());
    return new Begun(new Step.Entered(open(work, account.id(), account.unit())));
  }

  private static Step ticketFor(Work work, AccountId account) {
    var ticket = new Ticket(Tokens.make().value());
    var until = work.now().plus(TICKET_LASTS);
    new TicketStore(work.db()).insert(Tokens.hash(ticket.value()), account, until);
    return new Step.CodeNeeded(ticket, until);
  }

  /** Codes are guessed at as slowly as passwords, and count for the same login. */
  Nothing countCode(Work work, Finish wish) {
    new TicketStore(work.db())
        .holder(Tokens.hash(wish.ticket().value()), work.now())
        .ifPresentOrElse(
            holder -> guesses.count(work, holder.login()), () -> guesses.countForTheAddress(work));
    return Nothing.NOTHING;
  }

  Session finish(Work work, Finish wish) {
    var tickets = new TicketStore(work.db());
    var hash = Tokens.hash(wish.ticket().value());
    var holder =
        tickets
            .holder(hash, work.now())
            .filter(_ -> tickets.use(hash, work.now()))
            .orElseThrow(() -> new Refusal.SignIn("sign-in-took-too-long").raise());
    if (!factors.proves(work, holder.id(), holder.unit(), wish.code())) {
      throw new Refusal.Invalid("code", "wrong-code", Map.of()).raise();
    }
    guesses.right(work, holder.login());
    return open(work, holder.id(), holder.unit());
  }

  private static Session open(Work work, AccountId account, UnitId home) {
    var token = Tokens.make();
    var until = new OpenSessions(work).open(token, account, home);
    work.emit(Event.of(AccessEvents.SIGNED_IN, account, home));
    return new Session(token, until);
  }

  private AccessStore.Account proved(Work work, SignIn wish) {
    if (guesses.wantTask(work, wish.login())) {
      tasks.mustBeRight().run(work, wish.solved());
    }
    var store = new AccessStore(work.db());
    var found = store.byLogin(wish.login());
    var passwords = SitePasswords.of(work);
    var nobodys = passwords.nobodys();
    var stored = found.map(AccessStore.Account::password).orElse(nobodys);
    var matches = check.matches(wish.password(), stored);
    var account =
        found
            .filter(_ -> matches)
            .filter(AccessStore.Account::mayEnter)
            // While the hash was made, somebody may have set another password.
            .filter(one -> store.heldWith(one.id(), stored))
            .orElseThrow(() -> new Refusal.SignIn("wrong-login-or-password").raise());
    // The only moment at which the password is known.
    passwords
        .renewed(stored, wish.password())
        .ifPresent(hash -> store.setPassword(account.id(), hash));
    return account;
  }
}
