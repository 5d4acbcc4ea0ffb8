package com.ptthex.shared.messaging.provider;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** What a provider itself calls its trouble, for an owner's diagnostics. */
public record ProviderCode(String value) implements Scalar {
  public ProviderCode {
    value = Check.line(value, 1, 40);
  }
}
