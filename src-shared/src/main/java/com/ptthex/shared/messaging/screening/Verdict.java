package com.ptthex.shared.messaging.screening;

/** What a person made of a message in which something was found. */
public enum Verdict {
  /** It may say so. */
  ALLOWED,
  /** It leads past nobody, whatever it looks like. */
  NO_MATTER,
  /** It does, and something was done about it. */
  DEALT_WITH
}
