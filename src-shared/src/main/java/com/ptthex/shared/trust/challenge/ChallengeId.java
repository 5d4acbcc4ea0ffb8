package com.ptthex.shared.trust.challenge;

import com.ptthex.shared.value.Id;
import com.ptthex.shared.value.Uuid7;
import java.util.UUID;

/** One task that was set. */
public record ChallengeId(UUID value) implements Id {
  public static ChallengeId made() {
    return new ChallengeId(Uuid7.next());
  }
}
