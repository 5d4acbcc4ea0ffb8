package com.ptthex.shared.messaging.supply;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** Somebody's search for numbers to buy. */
public record SearchId(UUID value) implements Id {
  public static SearchId made() {
    return new SearchId(Uuid7.next());
  }
}
