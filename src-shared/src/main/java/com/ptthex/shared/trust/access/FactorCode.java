package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** What an authenticator shows just now, or one of the recovery codes; with or without spaces. */
public record FactorCode(String value) implements Secret {
  public FactorCode {
    value = Check.line(value, 1, 40);
  }

  @Override
  public String toString() {
    return "second factor code";
  }
}
