package com.ptthex.shared.trust.access;

/** What can have been done with an account. */
public enum AccountChange {
  JOINED,
  CHANGED,
  DISABLED,
  ENABLED,
  ARCHIVED,
  RESTORED,
  RESET_ISSUED,
  PASSWORD_RESET,
  RECOVERED,
  FACTOR_CLEARED,
  MAIL_CONFIRMED,
  MAIL_REMOVED
}
