package com.ptthex.shared.messaging.inbox;

/** What became of something that could not be taken. */
public enum LetterState {
  WAITING,
  /** Taken after all. */
  TAKEN,
  PUT_AWAY
}
