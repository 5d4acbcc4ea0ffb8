package com.ptthex.shared.value;

import java.util.UUID;

/** Someone or something that can sign in. */
public record AccountId(UUID value) implements Id {
  public static AccountId made() {
    return new AccountId(Uuid7.next());
  }
}
