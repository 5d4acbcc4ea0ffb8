package com.ptthex.shared.messaging.numbers;

/** What a conversation is for; it decides which kind of number carries it. */
public enum Purpose {
  /** Somebody asks something of the site: its front desk answers. */
  INQUIRY,
  /** A client is served: by their sitter's number, or by one of the pool. */
  BOOKING
}
