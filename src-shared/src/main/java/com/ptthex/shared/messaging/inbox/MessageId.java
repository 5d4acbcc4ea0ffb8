package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One message of a thread. */
public record MessageId(UUID value) implements Id {
  public static MessageId made() {
    return new MessageId(Uuid7.next());
  }
}
