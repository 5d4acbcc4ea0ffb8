package com.ptthex.shared.trust.bootstrap;

/** Whether somebody must say that they have read a notice. */
public enum Acknowledgement {
  /** Before the client goes on, once for each version. */
  NEEDED,
  NOT_NEEDED
}
