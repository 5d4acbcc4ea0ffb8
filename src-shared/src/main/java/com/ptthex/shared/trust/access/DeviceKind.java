package com.ptthex.shared.trust.access;

/** What somebody signed in with, as far as it says so itself. */
public enum DeviceKind {
  CONSOLE,
  BROWSER,
  SCRIPT,
  /** Of somebody of the field, approved. */
  FIELD,
  UNKNOWN
}
