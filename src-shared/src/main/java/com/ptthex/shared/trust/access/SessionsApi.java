package com.ptthex.shared.trust.access;

import static com.ptthex.shared.contract.Endpoint.deed;
import static com.ptthex.shared.contract.Endpoint.read;
import static com.ptthex.shared.contract.Role.CUSTOMER_ADMIN;
import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.Endpoint;
import com.ptthex.shared.contract.Nothing;
import com.ptthex.shared.contract.Permission;
import com.ptthex.shared.contract.Trait;
import com.ptthex.shared.value.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is in at this moment, and from where. */
public interface SessionsApi {

  /** A session ends so long after it was opened, whatever it did. */
  Duration LASTS = Duration.ofHours(24);

  /** One that did nothing for so long ends earlier. */
  Duration IDLE = Duration.ofHours(12);

  /** So many one account may have at once; one more ends the one that was opened first. */
  int MOST_AT_ONCE = 8;

  Permission SESSIONS_REVOKE = Permission.of("sessions.revoke", CUSTOMER_ADMIN);

  Endpoint<Nothing, Rows> MINE =
      read("access.sessions.mine", "/sessions", Nothing.class, Rows.class)
          .toldAs("The caller's own open sessions, the latest first.");

  Endpoint<Which, Ended> END =
      deed("access.sessions.end", "/sessions/{id}/end", Which.class, Ended.class)
          .toldAs("Ends one of the caller's own sessions.");

  Endpoint<Nothing, Ended> END_OTHERS =
      deed("access.sessions.end-others", "/sessions/end-others", Nothing.class, Ended.class)
          .toldAs("Ends all sessions of the caller but the one of this call.");

  Endpoint<Whose, Rows> OF =
      read("access.sessions.of", "/accounts/{account}/sessions", Whose.class, Rows.class)
          .needs(ACCESS_VIEW)
          .toldAs("The open sessions of an account, the latest first.");

  Endpoint<Theirs, Ended> REVOKE =
      deed(
              "access.sessions.revoke",
              "/accounts/{account}/sessions/{id}/revoke",
              Theirs.class,
              Ended.class)
          .needs(SESSIONS_REVOKE)
          .toldAs("Ends a session of an account.");

  Endpoint<Whose, Ended> REVOKE_ALL =
      deed(
              "access.sessions.revoke-all",
              "/accounts/{account}/sessions/revoke-all",
              Whose.class,
              Ended.class)
          .needs(SESSIONS_REVOKE)
          .with(Trait.STEP_UP)
          .toldAs("Ends all sessions of an account.");

  record Rows(List<Row> rows) {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param until ends it at the latest
   * @param current whether it is the one of this call
   */
  record Row(
      SessionId id,
      Instant openedAt,
      Instant lastUsedAt,
      Instant until,
      DeviceKind device,
      DevicePlatform platform,
      MaskedAddress address,
      boolean current) {}

  record Which(SessionId id) {}

  record Whose(AccountId account) {}

  record Theirs(AccountId account, SessionId id) {}

  record Ended(int count) {}
}
