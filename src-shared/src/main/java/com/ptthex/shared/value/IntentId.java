package com.ptthex.shared.value;

import java.util.UUID;

/** Names an intent, here and to whoever outside can tell repeats by it. */
public record IntentId(UUID value) implements Id {
  public static IntentId made() {
    return new IntentId(Uuid7.next());
  }
}
