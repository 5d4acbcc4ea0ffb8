package com.ptthex.shared.messaging.provider;

/** Whether those who answer emergency calls know where a number is. */
public enum EmergencyAddress {
  REGISTERED,
  UNDER_WAY,
  /** It was given, and could not be registered. */
  FAILED,
  NONE,
  /** The provider does not tell. */
  NOT_TOLD
}
