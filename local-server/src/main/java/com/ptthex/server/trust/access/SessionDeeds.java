package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.OpenSessions.Why;
import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionsApi.Ended;
import com.ptthex.shared.trust.access.SessionsApi.Row;
import com.ptthex.shared.trust.access.SessionsApi.Rows;
import com.ptthex.shared.trust.access.SessionsApi.Theirs;
import com.ptthex.shared.trust.access.SessionsApi.Which;
import com.ptthex.shared.trust.access.SessionsApi.Whose;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.UnitId;
import java.util.function.Predicate;

/** What is asked of sessions: of one's own, and of others'. */
record SessionDeeds(SessionUse use) {

  Rows mine(Work work, Nothing nothing) {
    return rows(work, Staff.caller(work).id());
  }

  Rows of(Work work, Whose whose) {
    new Staff(work).seen(whose.account());
    return rows(work, whose.account());
  }

  Ended end(Work work, Which which) {
    var caller = Staff.caller(work);
    return endOne(work, caller.id(), caller.home(), which.id());
  }

  Ended endOthers(Work work, Nothing nothing) {
    var caller = Staff.caller(work);
    return end(work, caller.id(), caller.home(), open -> !isOf(work, open));
  }

  Ended revoke(Work work, Theirs theirs) {
    var account = new Staff(work).within(theirs.account()).holder();
    return endOne(work, account.id(), account.unit(), theirs.id());
  }

  Ended revokeAll(Work work, Whose whose) {
    var account = new Staff(work).within(whose.account()).holder();
    return end(work, account.id(), account.unit(), _ -> true);
  }

  private static Ended endOne(Work work, AccountId account, UnitId unit, SessionId id) {
    var ended = end(work, account, unit, open -> open.id().equals(id));
    if (ended.count() == 0) {
      throw new Refusal.NotFound("session-not-found").raise();
    }
    return ended;
  }

  private static Ended end(Work work, AccountId account, UnitId unit, Predicate<Open> which) {
    var sessions = new OpenSessions(work);
    var ended = sessions.of(account).stream().filter(which).map(Open::id).toList();
    return new Ended(sessions.end(ended, account, unit, Why.REVOKED));
  }

  private Rows rows(Work work, AccountId account) {
    var open = new OpenSessions(work).of(account);
    return new Rows(open.stream().map(session -> row(work, session)).toList());
  }

  private Row row(Work work, Open session) {
    return new Row(
        session.id(),
        session.openedAt(),
        use.lastUsed(session.tokenHash(), session.lastUsedAt()),
        session.until(),
        session.device(),
        session.platform(),
        session.address(),
        isOf(work, session));
  }

  private static boolean isOf(Work work, Open session) {
    return Staff.caller(work).session().hash().equals(session.tokenHash());
  }
}
