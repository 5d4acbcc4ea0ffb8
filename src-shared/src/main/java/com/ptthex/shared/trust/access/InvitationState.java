package com.ptthex.shared.trust.access;

/** What became of an invitation. */
public enum InvitationState {
  OPEN,
  USED,
  WITHDRAWN,
  EXPIRED
}
