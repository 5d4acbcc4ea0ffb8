package com.ptthex.shared.messaging.delivery;

import static com.ptthex.shared.messaging.inbox.InboxApi.INBOX_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of messages. Each is about a thread, and names the number. */
public final class DeliveryEvents {
  public static final EventType RECEIVED = EventType.of("delivery.received", INBOX_VIEW);
  public static final EventType ACCEPTED = EventType.of("delivery.accepted", INBOX_VIEW);
  public static final EventType DELIVERED = EventType.of("delivery.delivered", INBOX_VIEW);
  public static final EventType FAILED = EventType.of("delivery.failed", INBOX_VIEW);

  public static final List<EventType> ALL = List.of(RECEIVED, ACCEPTED, DELIVERED, FAILED);

  private DeliveryEvents() {}
}
