package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** Numbers that somebody wants to have, all by one wish. */
public record OrderId(UUID value) implements Id {
  public static OrderId made() {
    return new OrderId(Uuid7.next());
  }
}
