package com.ptthex.server.messaging.inbox;

import com.ptthex.shared.messaging.inbox.LetterFault;

/** Something came in that is no message, call or news as it stands. */
final class NotReadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final LetterFault fault;

  NotReadable(LetterFault fault) {
    super(fault.name(), null, false, false);
    this.fault = fault;
  }

  LetterFault fault() {
    return fault;
  }
}
