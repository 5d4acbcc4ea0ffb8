package com.ptthex.shared.trust.access;

/** Whether somebody may sign in with an account. */
public enum AccountState {
  ACTIVE,
  DISABLED,
  /** Put away: it keeps its name in all that it did, and nobody else gets it. */
  ARCHIVED
}
