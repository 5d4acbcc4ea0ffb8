package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.InboxApi.INBOX_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of a thread. */
public final class InboxEvents {
  public static final EventType OPENED = EventType.of("inbox.opened", INBOX_VIEW);

  /** Another number carries it. */
  public static final EventType MOVED = EventType.of("inbox.moved", INBOX_VIEW);

  /** No number could be chosen for it, so the front desk has it. */
  public static final EventType FELL_BACK = EventType.of("inbox.fell-back", INBOX_VIEW);

  /** No number carries it any more. */
  public static final EventType STRANDED = EventType.of("inbox.stranded", INBOX_VIEW);

  public static final EventType CLOSED = EventType.of("inbox.closed", INBOX_VIEW);

  /** A thread with this client was refused, since no number could be chosen for it. */
  public static final EventType NO_NUMBER = EventType.of("inbox.no-number", INBOX_VIEW);

  /** Somebody wrote or called. Which message it is stands in it, and nothing that it says. */
  public static final EventType MESSAGE_RECEIVED =
      EventType.of("inbox.message-received", INBOX_VIEW);

  /** When a message was sent is known by now. */
  public static final EventType MESSAGE_DATED = EventType.of("inbox.message-dated", INBOX_VIEW);

  public static final List<EventType> ALL =
      List.of(
          OPENED, MOVED, FELL_BACK, STRANDED, CLOSED, NO_NUMBER, MESSAGE_RECEIVED, MESSAGE_DATED);

  private InboxEvents() {}
}
