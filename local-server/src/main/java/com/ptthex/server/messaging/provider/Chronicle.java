package com.ptthex.server.messaging.provider;

import com.ptthex.shared.messaging.provider.ProviderFault;
import com.ptthex.shared.messaging.provider.ProviderHealth;
import com.ptthex.shared.messaging.provider.ProviderHealth.State;
import com.ptthex.shared.messaging.provider.ProviderHealth.Trouble;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/** What came of the latest calls. */
final class Chronicle {
  private static final int REMEMBERED = 100;

  private final Clock clock;
  private final ArrayDeque<Long> millis = new ArrayDeque<>();
  private Optional<Instant> lastSuccess = Optional.empty();
  private Optional<Trouble> trouble = Optional.empty();

  Chronicle(Clock clock) {
    this.clock = clock;
  }

  synchronized void answered(Duration took) {
    if (millis.size() == REMEMBERED) {
      millis.removeFirst();
    }
    millis.addLast(took.toMillis());
    lastSuccess = Optional.of(clock.instant());
    trouble = Optional.empty();
  }

  synchronized void failed(ProviderFault fault) {
    trouble = Optional.of(new Trouble(fault.error(), clock.instant(), fault.code()));
  }

  synchronized ProviderHealth health(CircuitBreaker breaker, int atWork) {
    var rate = breaker.getMetrics().getFailureRate();
    return new ProviderHealth(
        state(breaker.getState()),
        lastSuccess,
        trouble,
        // It is less than nothing while too few calls were made.
        rate < 0 ? Optional.empty() : Optional.of(Math.round(rate)),
        atMost(50),
        atMost(95),
        atWork);
  }

  private State state(CircuitBreaker.State breaker) {
    return switch (breaker) {
      case OPEN, FORCED_OPEN -> State.RESTING;
      case HALF_OPEN -> State.TRYING;
      case CLOSED, DISABLED, METRICS_ONLY -> {
        if (trouble.isPresent()) {
          yield State.TROUBLED;
        }
        yield lastSuccess.isPresent() ? State.ANSWERING : State.UNTRIED;
      }
    };
  }

  private Optional<Integer> atMost(int percent) {
    if (millis.isEmpty()) {
      return Optional.empty();
    }
    var sorted = millis.stream().sorted().toList();
    var at = Math.ceilDiv(sorted.size() * percent, 100) - 1;
    return Optional.of(Math.toIntExact(sorted.get(at)));
  }
}
