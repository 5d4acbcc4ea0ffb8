package com.ptthex.shared.messaging.people;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A sitter or a client. */
public record PersonId(UUID value) implements Id {
  public static PersonId made() {
    return new PersonId(Uuid7.next());
  }
}
