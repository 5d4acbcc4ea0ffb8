package com.ptthex.shared.messaging.inbox;

/** What others hear of a thread. */
public final class InboxEvents {
  public static final String OPENED = "inbox.opened";

  /** Another number carries it. */
  public static final String MOVED = "inbox.moved";

  /** No number could be chosen for it, so the front desk has it. */
  public static final String FELL_BACK = "inbox.fell-back";

  /** No number carries it any more. */
  public static final String STRANDED = "inbox.stranded";

  public static final String CLOSED = "inbox.closed";

  private InboxEvents() {}
}
