package com.ptthex.server.trust.access;

import com.ptthex.server.kernel.Call;
import com.ptthex.server.kernel.Work;
import com.ptthex.server.trust.access.SessionStore.Open;
import com.ptthex.shared.contract.Event;
import com.ptthex.shared.contract.Refusal;
import com.ptthex.shared.trust.access.AccountEvents;
import com.ptthex.shared.trust.access.SessionId;
import com.ptthex.shared.trust.access.SessionToken;
import com.ptthex.shared.trust.access.SessionsApi;
import com.ptthex.shared.value.AccountId;
import com.ptthex.shared.value.DeviceId;
import com.ptthex.shared.value.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The open sessions as one piece of work sees, opens and ends them. */
final class OpenSessions {
  private final Work work;
  private final SessionStore sessions;

  OpenSessions(Work work) {
    this.work = work;
    this.sessions = new SessionStore(work.db(), work.now());
  }

  /** Why sessions were ended by somebody or something else than who left. */
  enum Why {
    TOO_MANY("too-many"),
    REVOKED("revoked"),
    ACCOUNT_CHANGED("account-changed"),
    ACCOUNT_DISABLED("account-disabled"),
    ACCOUNT_ARCHIVED("account-archived"),
    PASSWORD_RESET("password-reset"),
    FACTOR_CLEARED("factor-cleared"),
    DEVICE_SIGNED_IN("device-signed-in"),
    DEVICE_REVOKED("device-revoked");

    private final String code;

    Why(String code) {
      this.code = code;
    }
  }

  List<Open> of(AccountId account) {
    return sessions.open(account);
  }

  /**
   * Opens one, and ends those that were opened first when they become too many. Its account is held
   * meanwhile: whoever disables it at the same moment ends this one too, or it is never opened.
   *
   * @return when it ends at the latest
   */
  Instant open(SessionToken token, AccountId account, UnitId unit) {
    return open(token, account, unit, Sender.of(work.origin()), Optional.empty());
  }

  Instant open(
      SessionToken token,
      AccountId account,
      UnitId unit,
      Sender from,
      Optional<DeviceId> fieldDevice) {
    if (!new AccountStore(work.db()).heldActive(account)) {
      throw new Refusal.SignIn("wrong-login-or-password").raise();
    }
    var others = sessions.open(account);
    end(
        others.stream().skip(SessionsApi.MOST_AT_ONCE - 1).map(Open::id).toList(),
        account,
        unit,
        Why.TOO_MANY);
    var until = work.now().plus(SessionsApi.LASTS);
    var opened =
        new Open(
            SessionId.made(),
            Tokens.hash(Call.held(work.origin(), token.value())),
            work.now(),
            work.now(),
            until,
            from.device(),
            from.platform(),
            from.address(),
            fieldDevice);
    sessions.insert(opened, account);
    return until;
  }

  int end(List<SessionId> ended, AccountId account, UnitId unit, Why why) {
    if (!ended.isEmpty()) {
      sessions.end(ended);
      tell(ended.size(), account, unit, why);
    }
    return ended.size();
  }

  int endAll(AccountId account, UnitId unit, Why why) {
    var open = sessions.open(account).size();
    sessions.endAll(account);
    if (open > 0) {
      tell(open, account, unit, why);
    }
    return open;
  }

  private void tell(int count, AccountId account, UnitId unit, Why why) {
    work.emit(
        Event.of(AccountEvents.SESSIONS_ENDED, account, unit)
            .with("count", "" + count)
            .with("why", why.code));
  }
}
