package com.ptthex.shared.signed;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

public record DocumentId(UUID value) implements Id {
  public static DocumentId next() {
    return new DocumentId(Uuid7.next());
  }
}
