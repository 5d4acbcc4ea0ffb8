package com.ptthex.shared.messaging.inbox;

/** What it is that stands in a thread. */
public enum MessageKind {
  TEXT,
  /** Somebody called, and nobody talked with them. */
  MISSED_CALL
}
