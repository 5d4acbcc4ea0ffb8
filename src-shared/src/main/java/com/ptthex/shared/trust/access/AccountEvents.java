package com.ptthex.shared.trust.access;

import static com.ptthex.shared.trust.access.AccessApi.ACCESS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of accounts, of who is invited, and of sessions that were ended. */
public final class AccountEvents {
  public static final EventType INVITED = EventType.of("access.invited", ACCESS_VIEW);
  public static final EventType INVITATION_WITHDRAWN =
      EventType.of("access.invitation-withdrawn", ACCESS_VIEW);
  public static final EventType ACCOUNT_JOINED = EventType.of("access.account-joined", ACCESS_VIEW);
  public static final EventType ACCOUNT_CHANGED =
      EventType.of("access.account-changed", ACCESS_VIEW);
  public static final EventType ACCOUNT_DISABLED =
      EventType.of("access.account-disabled", ACCESS_VIEW);
  public static final EventType ACCOUNT_ENABLED =
      EventType.of("access.account-enabled", ACCESS_VIEW);
  public static final EventType ACCOUNT_ARCHIVED =
      EventType.of("access.account-archived", ACCESS_VIEW);
  public static final EventType ACCOUNT_RESTORED =
      EventType.of("access.account-restored", ACCESS_VIEW);
  public static final EventType RESET_ISSUED = EventType.of("access.reset-issued", ACCESS_VIEW);
  public static final EventType PASSWORD_RESET = EventType.of("access.password-reset", ACCESS_VIEW);

  /** A code went to the address of an account, for whoever asked. */
  public static final EventType RESET_MAILED = EventType.of("access.reset-mailed", ACCESS_VIEW);

  public static final EventType ADDRESS_CONFIRMED =
      EventType.of("access.address-confirmed", ACCESS_VIEW);
  public static final EventType ADDRESS_REMOVED =
      EventType.of("access.address-removed", ACCESS_VIEW);

  public static final EventType FACTOR_CLEARED = EventType.of("access.factor-cleared", ACCESS_VIEW);

  /** Says how many of an account's sessions, and why. */
  public static final EventType SESSIONS_ENDED = EventType.of("access.sessions-ended", ACCESS_VIEW);

  public static final List<EventType> ALL =
      List.of(
          INVITED,
          INVITATION_WITHDRAWN,
          ACCOUNT_JOINED,
          ACCOUNT_CHANGED,
          ACCOUNT_DISABLED,
          ACCOUNT_ENABLED,
          ACCOUNT_ARCHIVED,
          ACCOUNT_RESTORED,
          RESET_ISSUED,
          PASSWORD_RESET,
          RESET_MAILED,
          ADDRESS_CONFIRMED,
          ADDRESS_REMOVED,
          FACTOR_CLEARED,
          SESSIONS_ENDED);

  private AccountEvents() {}
}
