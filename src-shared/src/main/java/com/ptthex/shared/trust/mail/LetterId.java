package com.ptthex.shared.trust.mail;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One letter by mail, as people name it. */
public record LetterId(UUID value) implements Id {
  public static LetterId made() {
    return new LetterId(Uuid7.next());
  }
}
