package com.ptthex.shared.messaging.numbers;

/** How a number's messages fared in the last seven days. */
public enum Health {
  HEALTHY,
  /** One or two could not be delivered. */
  WARNING,
  /** Three or more could not be delivered. */
  CRITICAL
}
