package com.ptthex.shared.messaging.delivery;

/** What others hear of messages. Each is about a thread, and names the number. */
public final class DeliveryEvents {
  public static final String RECEIVED = "delivery.received";
  public static final String ACCEPTED = "delivery.accepted";
  public static final String DELIVERED = "delivery.delivered";
  public static final String FAILED = "delivery.failed";

  private DeliveryEvents() {}
}
