package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** Stands in for an authenticator that is lost, once. */
public record RecoveryCode(String value) implements Secret {
  public RecoveryCode {
    value = Check.line(value, 1, 40);
  }

  @Override
  public String toString() {
    return "recovery code";
  }
}
