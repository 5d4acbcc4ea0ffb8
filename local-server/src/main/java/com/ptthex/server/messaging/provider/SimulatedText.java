package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A message of the simulated provider. What becomes of it is settled when it is taken, so how it
 * stands is only a question of the time.
 *
 * @param steps in the order of time
 */
record SimulatedText(
    CarriedKey key,
    Carried.Direction direction,
    Party from,
    Party to,
    MessageText text,
    Instant madeAt,
    List<Step> steps) {
  private static final BigDecimal A_SEGMENT = new BigDecimal("0.0079");

  record Step(Instant at, Progress progress) {}

  SimulatedText {
    steps = List.copyOf(steps);
  }

  Progress progress(Instant now) {
    return steps.stream()
        .filter(step -> !step.at().isAfter(now))
        .reduce((_, later) -> later)
        .map(Step::progress)
        .orElse(new Progress.Waiting());
  }

  /** When a network got it, or we did. */
  Optional<Instant> sentAt(Instant now) {
    return steps.stream()
        .filter(step -> step.progress() instanceof Progress.Sent || isIn())
        .map(Step::at)
        .filter(at -> !at.isAfter(now))
        .findFirst();
  }

  private boolean isIn() {
    return direction == Carried.Direction.IN;
  }

  Carried carried(Instant now) {
    return new Carried(
        key,
        direction,
        from,
        to,
        text,
        progress(now),
        madeAt,
        sentAt(now),
        0,
        OptionalInt.of(segments(text)),
        sentAt(now).map(_ -> price(text)));
  }

  static Money price(MessageText text) {
    return new Money(A_SEGMENT.multiply(BigDecimal.valueOf(segments(text))), "USD");
  }

  /** Near enough for a stand-in: plain letters are packed closer than all others. */
  static int segments(MessageText text) {
    var length = text.value().length();
    var plain = text.value().chars().allMatch(c -> c < 128);
    var whole = plain ? 160 : 70;
    return length <= whole ? 1 : Math.ceilDiv(length, plain ? 153 : 67);
  }
}
