package com.ptthex.console.ui.view;

import com.ptthex.shared.contract.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/** A problem that passes by itself: told at each moment with how long it still lasts. */
record Countdown(Problem problem, Instant over) {
  static final String WAIT = "retryAfterMillis";

  static Countdown from(Problem problem, Instant now) {
    var millis = Long.parseLong(problem.facts().getOrDefault(WAIT, "0"));
    return new Countdown(problem, now.plusMillis(millis));
  }

  /** Nothing once it is over. */
  Optional<Problem> at(Instant now) {
    if (!over.isAfter(now)) {
      return Optional.empty();
    }
    var facts = new HashMap<>(problem.facts());
    facts.put(WAIT, Long.toString(Duration.between(now, over).toMillis()));
    return Optional.of(problem.with(facts));
  }
}
