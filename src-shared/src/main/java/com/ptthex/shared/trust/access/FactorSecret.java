package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** What an authenticator and the site share, in base 32. */
public record FactorSecret(String value) implements Secret {
  public FactorSecret {
    value = Check.line(value, 1, 200);
  }

  @Override
  public String toString() {
    return "second factor secret";
  }
}
