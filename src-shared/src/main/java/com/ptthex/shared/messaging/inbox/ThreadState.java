package com.ptthex.shared.messaging.inbox;

/** Where a thread stands. */
public enum ThreadState {
  LIVE,
  /** Live, but no number carries it. */
  STRANDED,
  CLOSED
}
