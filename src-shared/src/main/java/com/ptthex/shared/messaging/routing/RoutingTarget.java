package com.ptthex.shared.messaging.routing;

/** Where a message goes that comes in. Whoever sees its thread reads it there in any case. */
public enum RoutingTarget {
  /** Nobody: it is a word that is obeyed before anything else. */
  KEYWORD,
  /** The sitter who looks after the client. */
  SITTER,
  /** The client whom its sitter writes to. */
  CLIENT,
  /** All whose units hold the thread. */
  SHARED_INBOX,
  /** Whoever sits at the front desk. */
  FRONT_DESK
}
