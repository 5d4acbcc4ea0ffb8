package com.ptthex.shared.value;

import java.util.UUID;

/** A conversation. */
public record ThreadId(UUID value) implements Id {
  public static ThreadId made() {
    return new ThreadId(Uuid7.next());
  }
}
