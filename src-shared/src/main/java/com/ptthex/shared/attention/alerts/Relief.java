package com.ptthex.shared.attention.alerts;

/** How the cause of an alert went away without anybody ending the alert. */
public enum Relief {
  /** No failure of the number counts any more. */
  HEALTHY_AGAIN,
  /** The number carries no messages while it rests. */
  NUMBER_QUARANTINED,
  /** A number carries the thread again. */
  THREAD_HAS_A_NUMBER,
  /** A thread that is closed needs none. */
  THREAD_CLOSED,
  /** Somebody has said of each message what it comes to. */
  MESSAGES_REVIEWED,
  /** Messages are looked through again. */
  PAUSE_ENDED,
  /** What passed meanwhile was looked through. */
  LOOKED_THROUGH,
  /** A new thread would find a number. */
  NUMBER_TO_BE_HAD,
  /** The licence that holds now has its time before it. */
  LICENCE_HOLDS,
  /** Another alert about the same tells how it stands now. */
  TOLD_ANEW
}
