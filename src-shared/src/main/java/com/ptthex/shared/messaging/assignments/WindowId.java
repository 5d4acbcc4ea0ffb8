package com.ptthex.shared.messaging.assignments;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One window. */
public record WindowId(UUID value) implements Id {
  public static WindowId made() {
    return new WindowId(Uuid7.next());
  }
}
