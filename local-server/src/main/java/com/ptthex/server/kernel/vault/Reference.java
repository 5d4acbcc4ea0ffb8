package com.ptthex.server.kernel.vault;

import com.ptthex.shared.value.Id;
import java.util.UUID;

/** Stands for a secret wherever one is needed; it tells nothing, not even when it was made. */
public record Reference(UUID value) implements Id {
  static Reference made() {
    return new Reference(UUID.randomUUID());
  }
}
