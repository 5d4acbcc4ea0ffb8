package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** An invitation as people name it; not its code. */
public record InvitationId(UUID value) implements Id {
  public static InvitationId made() {
    return new InvitationId(Uuid7.next());
  }
}
