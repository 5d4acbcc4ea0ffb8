package com.ptthex.shared.messaging.inbox;

/** Whose words a message holds. Who that is, the thread says. */
public enum AuthorKind {
  CLIENT,
  SITTER,
  /** Somebody at a desk. */
  OPERATOR,
  /** Nobody in person. */
  SYSTEM
}
