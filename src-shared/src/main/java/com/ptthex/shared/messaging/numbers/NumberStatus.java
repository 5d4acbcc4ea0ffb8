package com.ptthex.shared.messaging.numbers;

/** Whether a number may carry messages. */
public enum NumberStatus {
  ACTIVE,
  QUARANTINED
}
