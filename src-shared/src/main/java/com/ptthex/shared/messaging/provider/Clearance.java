package com.ptthex.shared.messaging.provider;

/** Whether the networks let a number's texts through. */
public enum Clearance {
  /** Its country asks for none. */
  NOT_NEEDED,
  CLEARED,
  /** It was asked for, and nobody has decided. */
  UNDER_WAY,
  REFUSED,
  SUSPENDED,
  /** It is needed, and nobody has asked for it. */
  MISSING,
  /** The provider does not tell. */
  NOT_TOLD
}
