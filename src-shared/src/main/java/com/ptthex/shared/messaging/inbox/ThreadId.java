package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A conversation. */
public record ThreadId(UUID value) implements Id {
  public static ThreadId made() {
    return new ThreadId(Uuid7.next());
  }
}
