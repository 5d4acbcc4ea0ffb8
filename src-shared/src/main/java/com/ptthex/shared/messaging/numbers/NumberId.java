package com.ptthex.shared.messaging.numbers;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A phone number of the site. */
public record NumberId(UUID value) implements Id {
  public static NumberId made() {
    return new NumberId(Uuid7.next());
  }
}
