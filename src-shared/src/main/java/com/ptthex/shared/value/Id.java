package com.ptthex.shared.value;

import java.util.UUID;

/** A typed identity, so that a person's id cannot be handed in for a number's. */
public interface Id extends Scalar {
  UUID value();
}
