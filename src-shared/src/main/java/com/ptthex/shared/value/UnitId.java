package com.ptthex.shared.value;

import java.util.UUID;

/** An organisation unit. */
public record UnitId(UUID value) implements Id {
  public static UnitId made() {
    return new UnitId(Uuid7.next());
  }
}
