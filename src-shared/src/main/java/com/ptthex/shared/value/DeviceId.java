package com.ptthex.shared.value;

import java.util.UUID;

/** A phone or a radio that somebody of the field carries. */
public record DeviceId(UUID value) implements Id {
  public static DeviceId made() {
    return new DeviceId(Uuid7.next());
  }
}
