package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** Something that came in and could not be taken. */
public record LetterId(UUID value) implements Id {
  public static LetterId made() {
    return new LetterId(Uuid7.next());
  }
}
