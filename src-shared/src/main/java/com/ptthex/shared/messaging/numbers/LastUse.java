package com.ptthex.shared.messaging.numbers;

/** How long ago a number last carried a message. */
public enum LastUse {
  WITHIN_DAY,
  WITHIN_WEEK,
  /** Thirty days. */
  WITHIN_MONTH,
  NEVER
}
