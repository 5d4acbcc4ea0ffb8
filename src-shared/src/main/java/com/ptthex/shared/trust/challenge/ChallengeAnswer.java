package com.ptthex.shared.trust.challenge;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** What somebody typed; with or without spaces, in whichever digits their keyboard has. */
public record ChallengeAnswer(String value) implements Secret {
  public ChallengeAnswer {
    value = Check.line(value, 1, 40);
  }

  @Override
  public String toString() {
    return "challenge answer";
  }
}
