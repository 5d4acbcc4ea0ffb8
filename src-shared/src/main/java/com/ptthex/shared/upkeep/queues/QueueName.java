package com.ptthex.shared.upkeep.queues;

import com.ptthex.shared.value.Check;
import com.ptthex.shared.value.Scalar;

/** The code of a queue. */
public record QueueName(String value) implements Scalar {
  public QueueName {
    value = Check.line(value, 1, 40);
  }
}
