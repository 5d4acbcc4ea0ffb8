package com.ptthex.shared.trust.bootstrap;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

public record GuestId(UUID value) implements Id {
  public static GuestId made() {
    return new GuestId(Uuid7.next());
  }
}
