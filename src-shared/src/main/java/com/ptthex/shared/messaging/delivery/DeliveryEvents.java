package com.ptthex.shared.messaging.delivery;

import static com.ptthex.shared.messaging.numbers.NumbersApi.NUMBERS_VIEW;

import com.ptthex.shared.contract.EventType;
import java.util.List;

/** What others hear of messages. Each is about a thread, and names the number. */
public final class DeliveryEvents {
  public static final EventType RECEIVED = EventType.of("delivery.received", NUMBERS_VIEW);
  public static final EventType ACCEPTED = EventType.of("delivery.accepted", NUMBERS_VIEW);
  public static final EventType DELIVERED = EventType.of("delivery.delivered", NUMBERS_VIEW);
  public static final EventType FAILED = EventType.of("delivery.failed", NUMBERS_VIEW);

  public static final List<EventType> ALL = List.of(RECEIVED, ACCEPTED, DELIVERED, FAILED);

  private DeliveryEvents() {}
}
