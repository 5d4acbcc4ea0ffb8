package com.ptthex.shared.trust.access;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** The name of an endpoint, as the API description has it. */
public record EndpointName(String value) implements Scalar {
  public EndpointName {
    value = Check.line(value, 1, 120);
  }
}
