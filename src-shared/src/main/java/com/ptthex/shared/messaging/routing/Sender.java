package com.ptthex.shared.messaging.routing;

/** Who wrote, as far as their phone tells. */
public enum Sender {
  CLIENT,
  SITTER,
  /** Somebody of whom nobody has heard before. */
  UNKNOWN
}
