package com.ptthex.server.messaging.supply;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One number of an order. */
public record ItemId(UUID value) implements Id {
  public static ItemId made() {
    return new ItemId(Uuid7.next());
  }
}
