package com.ptthex.shared.messaging.delivery;

/** Why a message did not arrive, as far as the provider tells. */
public enum DeliveryFault {
  /** The carrier does not take messages from our number. */
  REJECTED_BY_CARRIER,
  /** The recipient wants none. */
  OPTED_OUT,
  /** There is no such number, or it takes no messages. */
  INVALID_RECIPIENT,
  /** Switched off, or out of coverage for too long. */
  UNREACHABLE,
  /** More was sent than the carrier lets through. */
  TOO_MANY,
  /** Nobody has said within the time that the site grants; what is told later counts instead. */
  NO_WORD,
  UNKNOWN
}
