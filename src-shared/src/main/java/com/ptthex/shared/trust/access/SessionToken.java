package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Secret;

/** What a caller shows with each call; the server keeps only its hash. */
public record SessionToken(String value) implements Secret {
  @Override
  public String toString() {
    return "session token";
  }
}
