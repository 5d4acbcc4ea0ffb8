package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Secret;

/** With what the site shows its provider who it is. */
public record ProviderSecret(String value) implements Secret {
  public ProviderSecret {
    value = Check.line(value, 1, 200);
  }

  @Override
  public String toString() {
    return "provider secret";
  }
}
