package com.ptthex.shared.attention.alerts;

/** What an alert is about. With whom or what it is about, this is its cause. */
public enum AlertKind {
  /** Messages over a number could not be delivered. */
  NUMBER_HEALTH,
  /** The same, of a number that answers for the site. */
  FRONT_DESK_FAILING,
  /** A thread of the unit wanted a number, and the pool has none for anybody. */
  POOL_EXHAUSTED,
  /** The same for one client, who has a live thread over each number of the pool. */
  CLIENT_WITHOUT_NUMBER,
  /** No number carries a thread any more. */
  THREAD_WITHOUT_NUMBER,
  /** Messages of a thread lead past the site, or could not be looked through. */
  MESSAGES_TO_REVIEW,
  /** An owner lets messages pass without being looked through. */
  SCREENING_PAUSED,
  /** Messages passed because they could not be looked through, and nobody wants that. */
  SCREENING_FAILING,
  LICENCE_THIRTY_DAYS_LEFT,
  LICENCE_FOURTEEN_DAYS_LEFT,
  LICENCE_SEVEN_DAYS_LEFT,
  LICENCE_ONE_DAY_LEFT,
  /** It has ended, and all goes on for a while. */
  LICENCE_IN_GRACE,
  /** One may look at everything, and change nothing. */
  LICENCE_READS_ONLY,
  /** Only the life-safety floor is left, as with the two that follow. */
  LICENCE_ENDED,
  LICENCE_REVOKED,
  LICENCE_UNTRUSTED,
  /** The clock is behind, so that nothing that ends can be judged. */
  LICENCE_CLOCK_MOVED_BACK
}
