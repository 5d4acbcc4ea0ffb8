package com.ptthex.shared.upkeep.queues;

/** Where an intent stands. */
public enum IntentState {
  WAITING,
  /** An attempt runs, or was cut short and is not given up yet. */
  WORKING,
  DONE,
  /** It is not tried any more, unless a person wants it. */
  DEAD
}
