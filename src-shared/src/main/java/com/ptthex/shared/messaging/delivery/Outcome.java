package com.ptthex.shared.messaging.delivery;

import java.time.Instant;

/** How a message fared so far. */
public sealed interface Outcome {

  /** It came to us. */
  record Received() implements Outcome {}

  /** The provider took it, and has not said yet whether it arrived. */
  record Accepted() implements Outcome {}

  record Delivered() implements Outcome {}

  /**
   * @param at when the provider gave up, which may be long after it was sent
   */
  record Failed(DeliveryFault fault, Instant at) implements Outcome {}
}
