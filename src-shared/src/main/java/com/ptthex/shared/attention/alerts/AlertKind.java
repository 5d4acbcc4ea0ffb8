package com.ptthex.shared.attention.alerts;

/** What an alert is about. With whom or what it is about, this is its cause. */
public enum AlertKind {
  /** Messages over a number could not be delivered. */
  NUMBER_HEALTH,
  /** The same, of a number that answers for the site. */
  FRONT_DESK_FAILING,
  /** A thread of the unit found no number but the front desk's. */
  POOL_EXHAUSTED,
  /** No number carries a thread any more. */
  THREAD_WITHOUT_NUMBER
}
