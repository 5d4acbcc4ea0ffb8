package com.ptthex.shared.trust.licence;

/** How a site stands with its licence, at one moment. */
public enum LicenceState {
  /** None was ever accepted. */
  NONE,
  VALID,
  /** It has ended, and all goes on for a while. */
  GRACE,
  /** It has ended some time ago: one may look at everything, and change nothing. */
  READING,
  /** Only the life-safety floor is left. */
  ENDED,
  /** The authority took it back. */
  REVOKED,
  /** What was accepted once is not believed by this build. */
  UNTRUSTED,
  /** The clock shows an earlier time than it must be, so nothing that ends can be judged. */
  CLOCK_MOVED_BACK
}
