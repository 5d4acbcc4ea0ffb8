package com.ptthex.shared.messaging.inbox;

import static com.ptthex.shared.messaging.inbox.AddressApi.INBOX_ADDRESS;
import static com.ptthex.shared.messaging.inbox.CallsApi.INBOX_CALLS;
import static com.ptthex.shared.messaging.inbox.DeadLettersApi.INBOX_LETTERS;
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

  /** Somebody answered; it is about to leave. */
  public static final EventType MESSAGE_QUEUED = EventType.of("inbox.message-queued", INBOX_VIEW);

  /** The provider has a message of ours. How it fares is told of its delivery. */
  public static final EventType MESSAGE_SENT = EventType.of("inbox.message-sent", INBOX_VIEW);

  /** Nobody knows whether the provider has it; that is being found out. */
  public static final EventType MESSAGE_IN_DOUBT =
      EventType.of("inbox.message-in-doubt", INBOX_VIEW);

  /** It could not be handed over for long, and waits for somebody. */
  public static final EventType MESSAGE_STALLED = EventType.of("inbox.message-stalled", INBOX_VIEW);

  /** It was not handed over, and will not be. */
  public static final EventType MESSAGE_NOT_SENT =
      EventType.of("inbox.message-not-sent", INBOX_VIEW);

  /** Something came in that could not be taken, and is kept. */
  public static final EventType LETTER_KEPT = EventType.of("inbox.letter-kept", INBOX_LETTERS);

  /** It was taken after all, or put away. */
  public static final EventType LETTER_SETTLED =
      EventType.of("inbox.letter-settled", INBOX_LETTERS);

  /** What the provider has was compared with what is here. */
  public static final EventType RECONCILED = EventType.of("inbox.reconciled", INBOX_LETTERS);

  /** The provider could not be asked what it has. */
  public static final EventType NOT_RECONCILED =
      EventType.of("inbox.not-reconciled", INBOX_LETTERS);

  public static final EventType CALLS_CHANGED = EventType.of("inbox.calls-changed", INBOX_CALLS);

  public static final EventType ADDRESS_CHANGED =
      EventType.of("inbox.address-changed", INBOX_ADDRESS);

  public static final List<EventType> ALL =
      List.of(
          OPENED,
          MOVED,
          FELL_BACK,
          STRANDED,
          CLOSED,
          NO_NUMBER,
          MESSAGE_RECEIVED,
          MESSAGE_DATED,
          MESSAGE_QUEUED,
          MESSAGE_SENT,
          MESSAGE_IN_DOUBT,
          MESSAGE_STALLED,
          MESSAGE_NOT_SENT,
          LETTER_KEPT,
          LETTER_SETTLED,
          RECONCILED,
          NOT_RECONCILED,
          CALLS_CHANGED,
          ADDRESS_CHANGED);

  private InboxEvents() {}
}
