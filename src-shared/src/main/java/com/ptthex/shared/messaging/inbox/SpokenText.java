package com.ptthex.shared.messaging.inbox;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** What a voice says to somebody who calls. */
public record SpokenText(String value) implements Scalar {
  public SpokenText {
    value = Check.line(value, 1, 300);
  }
}
