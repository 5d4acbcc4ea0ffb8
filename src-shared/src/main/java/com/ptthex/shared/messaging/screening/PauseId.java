package com.ptthex.shared.messaging.screening;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** Which pause of looking through messages is meant. */
public record PauseId(UUID value) implements Id {
  public static PauseId made() {
    return new PauseId(Uuid7.next());
  }
}
