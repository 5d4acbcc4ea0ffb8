package com.ptthex.shared.messaging.numbers;

/** How a number's messages fared in the last seven days. */
public enum Health {
  HEALTHY,
  /** As many could not be delivered as the site wants to look at; one, until it says otherwise. */
  WARNING,
  /** As many as the site takes for failing; three, until it says otherwise. */
  CRITICAL
}
