package com.ptthex.shared.messaging.inbox;

/** At which address of ours somebody outside told something. */
public enum Channel {
  /** What people write to us. */
  MESSAGES,
  /** How what we wrote fares. */
  PROGRESS,
  CALLS
}
