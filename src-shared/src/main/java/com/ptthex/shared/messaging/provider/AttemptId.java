package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One try to reach the provider that somebody waits for. */
public record AttemptId(UUID value) implements Id {
  public static AttemptId made() {
    return new AttemptId(Uuid7.next());
  }
}
