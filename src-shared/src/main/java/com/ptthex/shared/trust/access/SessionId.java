package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** A session as people name it: neither its token nor anything made from it. */
public record SessionId(UUID value) implements Id {
  public static SessionId made() {
    return new SessionId(Uuid7.next());
  }
}
