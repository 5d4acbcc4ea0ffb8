package com.ptthex.shared.messaging.inbox;

/** Which way a message went, as the site sees it. */
public enum Direction {
  INBOUND,
  OUTBOUND
}
