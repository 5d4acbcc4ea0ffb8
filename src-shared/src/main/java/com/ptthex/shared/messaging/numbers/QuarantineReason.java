package com.ptthex.shared.messaging.numbers;

/** Why a number is taken out of use. */
public enum QuarantineReason {
  DELIVERY_FAILURES,
  POLICY_VIOLATION,
  MANUAL_REVIEW,
  /** Needs a note that says what. */
  OTHER
}
