package com.ptthex.shared.trust.bootstrap;

/** Where somebody's request to be admitted stands. */
public enum GuestState {
  WAITING,
  /** Nobody decided in time. */
  EXPIRED,
  /** Somebody got a code for them, by which they register like everybody else. */
  ADMITTED,
  REFUSED
}
