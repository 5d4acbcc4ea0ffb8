package com.ptthex.shared.signed;

import com.ptthex.shared.value.Malformed;
import java.time.Instant;
import java.util.Map;

/** A span of time, both ends of which belong to it, as certificates have it. */
public record Period(Instant from, Instant until) {
  public Period {
    if (until.isBefore(from)) {
      throw new Malformed("ends-before-it-begins", Map.of());
    }
  }

  boolean covers(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }

  /** The moment of this span that is nearest to another. */
  Instant nearest(Instant at) {
    if (at.isBefore(from)) {
      return from;
    }
    return at.isAfter(until) ? until : at;
  }
}
