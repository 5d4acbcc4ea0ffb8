package com.ptthex.shared.attention.alerts;

/** Where an alert stands, to look for it by. */
public enum AlertState {
  STANDING,
  ACKNOWLEDGED,
  RESOLVED,
  DISMISSED,
  SETTLED
}
