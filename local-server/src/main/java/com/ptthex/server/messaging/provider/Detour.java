package com.ptthex.server.messaging.provider;

/** Something at the provider itself that takes what arrives at a number, whatever is said of it. */
public enum Detour {
  /** A program there takes what people write. */
  MESSAGES_PROGRAM,
  /** A program there takes who calls. */
  CALLS_PROGRAM,
  /** A line to somebody's telephones takes who calls. */
  CALLS_LINE
}
