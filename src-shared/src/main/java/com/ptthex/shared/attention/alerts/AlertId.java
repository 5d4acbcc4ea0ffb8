package com.ptthex.shared.attention.alerts;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** An alert, from when it is raised until long after it ended. */
public record AlertId(UUID value) implements Id {
  public static AlertId made() {
    return new AlertId(Uuid7.next());
  }
}
